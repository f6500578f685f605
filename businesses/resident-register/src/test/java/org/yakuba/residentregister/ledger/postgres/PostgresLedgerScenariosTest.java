package org.yakuba.residentregister.ledger.postgres;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.event.ScenarioDesk;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.replay.ScenarioSuite;

/** The scenarios of the rulebook against the tables: the same files, the same answers. */
class PostgresLedgerScenariosTest extends ScenarioSuite {
  private static final AtomicInteger TOWNS = new AtomicInteger(100);
  private static TestDatabase database;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  protected EventLedger open(RegisterLaw law) {
    var tenant = database.tenant(MunicipalityCode.ofBody("99" + TOWNS.incrementAndGet()).value());
    return new ScenarioLedger(new ScenarioDesk(database.tenancy(), tenant, law));
  }
}
