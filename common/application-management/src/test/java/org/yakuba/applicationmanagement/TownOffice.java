package org.yakuba.applicationmanagement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.sample.applications.Applicant;
import org.yakuba.sample.applications.PackageDraft;
import org.yakuba.sample.applications.SampleSignature;

/** A town office of the tests: the program on a database of its own, a folder, a register. */
public final class TownOffice implements AutoCloseable {
  /** Municipality of the tests. */
  public static final String CODE = "990019";

  private final TestDatabase database;
  private final TestServer server;
  private final TenantId tenant;
  private final Path folder;
  private int receipts;

  private TownOffice(TestDatabase database, TestServer server, TenantId tenant, Path folder) {
    this.database = database;
    this.server = server;
    this.tenant = tenant;
    this.folder = folder;
  }

  /** Opens an office that knows whose certificate HANAKO's is. */
  public static TownOffice open() {
    try {
      var folder = Files.createTempDirectory("applications");
      var trust = Files.createDirectories(folder.resolve("trust"));
      SampleSignature.writeTrust(trust);
      System.setProperty("yakuba.applications.trust", trust.toString());
      var database = database();
      var tenant = database.tenant(CODE);
      database.tenant("990027");
      var server =
          TestServer.start(
              database,
              CharactersConfiguration.class,
              ApplicationManagementConfiguration.class,
              OtherRegister.class);
      var office = new TownOffice(database, server, tenant, folder.resolve("okiba"));
      office.nobodyIsProtected();
      office.link(OtherRegister.HANAKO.certificateSerial(), OtherRegister.HANAKO.addresseeNumber());
      office.deliver();
      return office;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database with the bulk view of a register. */
  public static TestDatabase database() {
    var database =
        TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ApplicationManagement.TABLES);
    database.script(
        """
        CREATE SCHEMA resident_register;
        GRANT USAGE ON SCHEMA resident_register TO yakuba_app;
        CREATE TABLE resident_register.delivered_link (
          tenant_id integer NOT NULL, authentication_certificate_serial text NOT NULL, addressee_number text NOT NULL,
          valid_from date NOT NULL, valid_to date, revoked_at timestamptz,
          PRIMARY KEY (tenant_id, authentication_certificate_serial, addressee_number));
        GRANT SELECT, INSERT, UPDATE ON resident_register.delivered_link TO yakuba_app;
        CREATE VIEW resident_register.certificate_link_extract WITH (security_invoker = true) AS
          SELECT * FROM resident_register.delivered_link;
        GRANT SELECT ON resident_register.certificate_link_extract TO yakuba_app\
        """);
    database
        .asOwner()
        .sql("SELECT platform.protect('resident_register.delivered_link')")
        .query()
        .listOfRows();
    return database;
  }

  /** The database as the program's role sees it. */
  public TestDatabase data() {
    return database;
  }

  public TestServer server() {
    return server;
  }

  public TenantId tenant() {
    return tenant;
  }

  /** The folder into which packages are put. */
  public Path folder() {
    return folder;
  }

  /** The municipality as the folder job knows it. */
  public Tenant municipality() {
    return new Tenant(tenant, new MunicipalityCode(CODE), "見本市");
  }

  /** Publishes whose certificate a serial number is. */
  public void link(String serial, String number) {
    publish(
        "resident-register",
        "certificate",
        serial,
        new CertificateLinkChanged(serial, number, LocalDate.of(2020, 1, 1), null, null));
  }

  /** Publishes what a business has to tell. */
  public void publish(String publisher, String type, String id, Record payload) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                server
                    .bean(Outbox.class)
                    .publish(
                        session,
                        new Publication(
                            publisher,
                            type,
                            id,
                            Instant.now(),
                            LocalDate.of(2026, 11, 21),
                            UUID.randomUUID(),
                            null,
                            false,
                            List.of(),
                            payload)));
  }

  /** Brings everything that was published to who takes it. */
  public void deliver() {
    server.bean(ChangePublisher.class).publish(tenant);
    server.bean(Deliveries.class).deliver(tenant);
  }

  /** A sound change of an applicant under a number of its own, sent an hour ago. */
  public PackageDraft change(Applicant applicant) {
    return PackageDraft.change(applicant, nextReceipt(), CODE, sentAt());
  }

  /** A claim, to be signed. */
  public PackageDraft claim(Applicant applicant) {
    return PackageDraft.claim(applicant, nextReceipt(), CODE, sentAt());
  }

  /** A receipt number nobody has used. */
  public String nextReceipt() {
    return "T" + (System.nanoTime() % 1_000_000_000L) + "-" + ++receipts;
  }

  private static String sentAt() {
    return OffsetDateTime.ofInstant(Instant.now(), ZoneId.of("Asia/Tokyo"))
        .minusHours(1)
        .withNano(0)
        .toString();
  }

  /** Puts a package into the folder. */
  public void put(String name, byte[] zip) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes in what lies in the folder. */
  public PackageFolder.Summary takeIn() {
    return server.bean(PackageFolder.class).takeIn(municipality(), folder);
  }

  /** Sends a package that is taken in. */
  public Application send(PackageDraft draft) {
    put("package-" + ++receipts + ".zip", draft.zip());
    takeIn();
    var control = new String(draft.files().get("kanri.xml"), StandardCharsets.UTF_8);
    var receipt = control.replaceAll("(?s).*<ReceiptNumber>([^<]+)<.*", "$1");
    return received(receipt);
  }

  /** The application a receipt number belongs to. */
  public Application received(String receipt) {
    return database
        .tenancy()
        .call(tenant, session -> Applications.findByReceipt(session, receipt).orElseThrow());
  }

  /** The application as it stands now. */
  public Application again(Application application) {
    return database
        .tenancy()
        .call(tenant, session -> Applications.find(session, application.id()).orElseThrow());
  }

  /** Texts of a query with one column. */
  public List<String> texts(String sql) {
    return database
        .tenancy()
        .call(tenant, session -> session.jdbc().sql(sql).query(String.class).list());
  }

  /** Puts somebody under 支援措置. */
  public void protect(String number) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO platform.protective_flag (tenant_id, addressee_number, measure_key, role, kind, valid_from, valid_to,"
                            + " open_ended, scopes) VALUES (:tenant, :number, 'm1', 'SUBJECT', '1', '2020-01-01', '2099-12-31', true,"
                            + " '{CURRENT_ADDRESS,CONTACT}')")
                    .param("tenant", tenant.value())
                    .param("number", number)
                    .update());
  }

  private void nobodyIsProtected() {
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
