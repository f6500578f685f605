package org.yakuba.childallowance.ledger;

/** The scenarios in memory. */
class MemoryLedgerTest extends DecisionScenarios {
  @Override
  Town town() {
    return new MemoryTown();
  }
}
