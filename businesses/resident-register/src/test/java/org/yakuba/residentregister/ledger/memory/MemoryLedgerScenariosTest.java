package org.yakuba.residentregister.ledger.memory;

import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.replay.ScenarioSuite;

class MemoryLedgerScenariosTest extends ScenarioSuite {
  @Override
  protected EventLedger open(RegisterLaw law) {
    return MemoryLedger.empty(law);
  }
}
