package org.yakuba.migration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.addressee.linkage.AddresseeSnapshotConsumer;
import org.yakuba.addressee.migration.AddresseeIntake;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.ConversionTableFile;
import org.yakuba.characters.ConversionTables;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.VariantFolding;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.linkage.ResidentSnapshotConsumer;
import org.yakuba.childallowance.migration.AllowanceIntake;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.migration.extract.ConversionTable;
import org.yakuba.migration.steps.Intake;
import org.yakuba.migration.steps.MigrationSteps;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.Snapshots;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.linkage.ResidentContracts;
import org.yakuba.residentregister.migration.ResidentIntake;

/** The migration as the program assembles it, over a test database. */
public final class TestMigration implements AutoCloseable {

  /** Modules whose tables a migration fills. */
  public static final DatabaseModule[] MODULES = {
    CharactersConfiguration.DATABASE_MODULE,
    AddresseeConfiguration.DATABASE_MODULE,
    new DatabaseModule("resident-register", 200, "classpath:org/yakuba/residentregister/tables"),
    ChildAllowance.TABLES,
    MigrationConfiguration.DATABASE_MODULE
  };

  static final MasterKey MASTER_KEY =
      MasterKey.ofBase64(Base64.getEncoder().encodeToString(new byte[MasterKey.BYTES]));

  private final Tenancy tenancy;
  private final Jobs jobs;
  private final TenantKeys keys;
  private final MigrationService service;

  /** Assembles the service. */
  public TestMigration(Tenancy tenancy, DataSource program, Duration patience) {
    this.tenancy = tenancy;
    var format = new ConversionTableFile(MjTable.standard());
    var conversion = new ConversionTable(format);
    this.keys = new TenantKeys(MASTER_KEY);
    var steps =
        new MigrationSteps(
            tenancy,
            new Intake(contributions()),
            keys,
            new ConversionTables(),
            conversion,
            List.<SnapshotConsumer>of(
                new AddresseeSnapshotConsumer(new AddresseeNumbers(), new MergeLedger()),
                new ResidentSnapshotConsumer()),
            new Snapshots(
                new Outbox(
                    new Contracts(List.of(ResidentContracts.SET)),
                    keys,
                    Clock.system(ZoneId.of("Asia/Tokyo"))),
                new ChangePublisher(tenancy)));
    this.jobs = new Jobs(tenancy, program, List.of(steps.migration(), steps.checkOnly()), patience);
    this.service = new MigrationService(tenancy, jobs, steps, conversion, keys);
  }

  /** Over a fresh test database. */
  public static TestMigration over(TestDatabase database) {
    return new TestMigration(database.tenancy(), database.program(), Duration.ofSeconds(60));
  }

  /** Everything that is contributed to the intake, as the program assembles it. */
  public static List<IntakeContribution> contributions() {
    return List.of(
        MigrationConfiguration.ownContribution(),
        ResidentIntake.contribution(VariantFolding.standard()),
        AddresseeIntake.contribution(),
        AllowanceIntake.contribution(
            ChildAllowanceLaw.national(), day -> !OpeningDays.standard().isOpen(day)));
  }

  public Tenancy tenancy() {
    return tenancy;
  }

  public MigrationOutcome run(TenantId tenant, Path directory) {
    return service.run(
        new MigrationRequest(tenant, directory, false, "test"), MigrationProgress.NONE);
  }

  public MigrationOutcome check(TenantId tenant, Path directory) {
    return service.run(
        new MigrationRequest(tenant, directory, true, "test"), MigrationProgress.NONE);
  }

  /**
   * Everything the register holds of one municipality under natural keys, table by table, sorted:
   * two registers are the same when these are equal.
   */
  public TreeMap<String, String> register(TenantId tenant) {
    return tenancy.call(
        tenant,
        session -> {
          var tables = new TreeMap<String, String>();
          for (String statement : RegisterExport.statements()) {
            var out = new ByteArrayOutputStream();
            session.copyOut("COPY (" + statement + ") TO STDOUT (FORMAT csv)", out);
            String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
            Arrays.sort(lines);
            tables.put(statement, String.join("\n", lines));
          }
          tables.put(RegisterExport.NUMBERS, numbers(session));
          return tables;
        });
  }

  /** Encryption is random and keys differ, so the numbers are compared in the open. */
  private String numbers(TenantSession session) {
    var cipher = keys.cipher(session);
    return session
        .jdbc()
        .sql(RegisterExport.NUMBERS)
        .query((row, index) ->
            row.getString(1)
                + " "
                + cipher.decrypt("resident-register.individual-number", row.getBytes(2))
                + " "
                + row.getString(3))
        .list()
        .stream()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Rows of one column of one statement. */
  public List<String> list(TenantId tenant, String sql) {
    return new ArrayList<>(
        tenancy.call(
            tenant, session -> session.jdbc().sql(sql).query((rs, i) -> rs.getString(1)).list()));
  }

  /** One number. */
  public long count(TenantId tenant, String sql) {
    return tenancy.call(
        tenant, session -> session.jdbc().sql(sql).query((rs, i) -> rs.getLong(1)).single());
  }

  @Override
  public void close() {
    jobs.close();
  }
}
