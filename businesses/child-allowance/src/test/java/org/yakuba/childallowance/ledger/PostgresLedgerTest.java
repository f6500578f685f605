package org.yakuba.childallowance.ledger;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.TestDatabase;

/** The same scenarios on PostgreSQL, each in a municipality of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PostgresLedgerTest extends DecisionScenarios {
  private TestDatabase database;
  private int towns;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(ChildAllowance.TABLES);
    PublishedAccounts.create(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  Town town() {
    towns++;
    var digits = String.format(Locale.ROOT, "%05d", 13_000 + towns);
    return new PostgresTown(database, database.tenant(MunicipalityCode.ofBody(digits).value()));
  }
}
