package org.yakuba.server;

import java.util.List;
import java.util.stream.Stream;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.euc.Euc;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.payments.Payments;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.residentregister.ResidentRegister;

/** The schemas of every module, known before any bean is started. */
public final class DatabaseModules {
  public static final List<DatabaseModule> ALL =
      Stream.concat(
              PlatformConfiguration.DATABASE_MODULES.stream(),
              Stream.of(
                  CharactersConfiguration.DATABASE_MODULE,
                  AddresseeConfiguration.DATABASE_MODULE,
                  Payments.TABLES,
                  Euc.TABLES,
                  ApplicationManagement.TABLES,
                  ResidentRegister.TABLES,
                  ChildAllowance.TABLES,
                  EmergencyBenefit.TABLES,
                  MigrationConfiguration.DATABASE_MODULE))
          .toList();

  private DatabaseModules() {}
}
