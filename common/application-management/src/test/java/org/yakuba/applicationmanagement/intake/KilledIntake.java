package org.yakuba.applicationmanagement.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.applicationmanagement.TownOffice;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.ParkedPackages;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.linkage.ApplicationContracts;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.PackageIntake;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;

/** A program of its own that takes packages in, says so in the middle of one, and is killed. */
final class KilledIntake {
  static final String REACHED = "in the middle of a package";
  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";

  private KilledIntake() {}

  /** The folder job over a database. */
  static PackageFolder folder(Tenancy tenancy, MalwareScanner scanner) {
    var clock = Clock.system(ZoneId.of("Asia/Tokyo"));
    var keys = new TenantKeys(MasterKey.ofBase64(MASTER_KEY));
    var procedures = Procedures.standard();
    var register = new RegisterInquiry(List.of());
    var outbox = new Outbox(new Contracts(List.of(ApplicationContracts.SET)), keys, clock);
    var examination =
        new Examination(
            new PackageIntake(procedures, text -> true),
            scanner,
            new SignatureCheck(new SignatureTrust(null)),
            register,
            IntakeLimits.STANDARD);
    var store =
        new ApplicationStore(procedures, new Contents(keys), register, outbox, text -> true);
    return new PackageFolder(
        tenancy,
        new PackageReceiver(tenancy, examination, store, new ParkedPackages(keys), clock),
        clock);
  }

  static Tenant tenant(int id) {
    return new Tenant(new TenantId(id), new MunicipalityCode(TownOffice.CODE), "見本市");
  }

  /** Arguments: URL, role, password, tenant, folder, number of the file in which to wait. */
  public static void main(String[] arguments) {
    var settings = new DatabaseSettings(arguments[0], "", "", arguments[1], arguments[2]);
    var pool = settings.programDataSource(2);
    var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
    var scanned = new AtomicInteger();
    int last = Integer.parseInt(arguments[5]);
    folder(
            tenancy,
            file -> {
              if (scanned.incrementAndGet() == last) {
                System.out.println(REACHED);
                waitForTheKill();
              }
              return MalwareVerdict.PENDING;
            })
        .takeIn(tenant(Integer.parseInt(arguments[3])), Path.of(arguments[4]));
  }

  private static void waitForTheKill() {
    try {
      while (System.in.read() >= 0) {
        // The other end never writes; it kills.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
