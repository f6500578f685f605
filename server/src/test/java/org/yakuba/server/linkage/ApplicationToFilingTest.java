package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagementConfiguration;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.gateways.intermediateserver.IntermediateServerConfiguration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.migration.MigrationProgress;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.payments.PaymentsConfiguration;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.sample.applications.Applicant;
import org.yakuba.sample.applications.Applicants;
import org.yakuba.sample.applications.PackageDraft;
import org.yakuba.sample.applications.SampleSignature;
import org.yakuba.sample.applications.SampleSignature.Signer;
import org.yakuba.server.DatabaseModules;

/**
 * A claim that a resident sent becomes a filing of the child allowance without being typed again:
 * the differences to the register are shown, two officers decide, and the application follows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApplicationToFilingTest {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String TOWN = SampleOptions.CITY.value();
  private static final String FILINGS = "/child-allowance/filings";

  @TempDir static Path directory;

  private TestDatabase database;
  private TestServer server;
  private TenantId tenant;
  private List<Applicant> applicants;
  private TestBrowser clerk;
  private TestBrowser chief;
  private int sent;

  @BeforeAll
  void migrate() throws IOException {
    var trust = directory.resolve("trust");
    SampleSignature.writeTrust(trust);
    System.setProperty("yakuba.applications.trust", trust.toString());
    var extract = directory.resolve("extract");
    SampleExtract.generate(SampleOptions.flawless(400, 11), extract);
    applicants = Applicants.read(extract, LocalDate.now(JAPAN), 10);
    database =
        TestDatabase.fresh(
            DatabaseModules.ALL.stream()
                .filter(module -> !PlatformConfiguration.DATABASE_MODULES.contains(module))
                .toArray(DatabaseModule[]::new));
    server =
        TestServer.start(
            database,
            CharactersConfiguration.class,
            AddresseeConfiguration.class,
            IntermediateServerConfiguration.class,
            PaymentsConfiguration.class,
            ApplicationManagementConfiguration.class,
            ResidentRegisterConfiguration.class,
            ChildAllowanceConfiguration.class,
            MigrationConfiguration.class);
    tenant = database.tenant(TOWN);
    server
        .bean(MigrationService.class)
        .run(new MigrationRequest(tenant, extract, false, "test"), MigrationProgress.NONE);
    deliver();
    clerk = server.signedIn(TOWN, "welfare");
    chief = server.signedIn(TOWN, "approver");
  }

  @AfterAll
  void close() {
    server.close();
    database.close();
  }

  private void deliver() {
    server.bean(ChangePublisher.class).publish(tenant);
    server.bean(Deliveries.class).deliver(tenant);
  }

  private String text(String sql) {
    return database
        .tenancy()
        .call(
            tenant,
            session -> String.valueOf(session.jdbc().sql(sql).query(String.class).single()));
  }

  private PackageDraft claim(Applicant applicant) {
    var yesterday = OffsetDateTime.now(JAPAN).minusDays(1).withNano(0);
    return PackageDraft.claim(applicant, "Z%08d".formatted(++sent), TOWN, yesterday.toString());
  }

  /** Takes a package in, examines it and gives it to the business; the filing it became. */
  private String forwarded(PackageDraft draft) throws IOException {
    var folder = Files.createDirectories(directory.resolve("okiba-" + sent));
    Files.write(folder.resolve("claim.zip"), draft.signed(Signer.HOLDER).zip());
    server.bean(PackageFolder.class).takeIn(new Tenant(tenant, SampleOptions.CITY, "見本市"), folder);
    var path = "/applications/" + application();
    clerk.open(path);
    clerk.submit(path + "/ready", Map.of());
    clerk.open("/applications/forwarding");
    clerk.submit("/applications/forwarding", Map.of());
    assertThat(clerk.page().text()).contains("1件を業務へ渡しました。");
    deliver();
    deliver();
    assertThat(status()).isEqualTo("FORWARDED");
    return text(
        "SELECT filing_id::text FROM child_allowance.filing WHERE channel = 'ONLINE' ORDER BY filing_id DESC LIMIT 1");
  }

  private String application() {
    return text(
        "SELECT application_id::text FROM application_management.application WHERE original_receipt_number = 'Z%08d'"
            .formatted(sent));
  }

  private String status() {
    return text(
        "SELECT status FROM application_management.application WHERE original_receipt_number = 'Z%08d'"
            .formatted(sent));
  }

  private String row(String filing, String item) {
    return clerk.open(FILINGS + "/" + filing).select("tr").stream()
        .map(row -> row.text())
        .filter(text -> text.startsWith(item + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(clerk.page().select("main").text()));
  }

  private String completed(String query, Map<String, String> fields) {
    clerk.open(FILINGS + "/new?" + query);
    var asItStands = new HashMap<String, String>();
    for (var select : clerk.page().select("select[name]")) {
      select
          .select("option[selected]")
          .forEach(chosen -> asItStands.put(select.attr("name"), chosen.val()));
    }
    asItStands.putAll(fields);
    clerk.submit(FILINGS + "/new", asItStands);
    assertThat(clerk.status()).as(clerk.page().select("main").text()).isEqualTo(200);
    clerk.submit(FILINGS + "/new", Map.of("act", "register"));
    deliver();
    assertThat(status()).isEqualTo("SUBSTANTIVE_REVIEW");
    return clerk.location();
  }

  private void decided(String path) {
    chief.open(path);
    chief.submit(path + "/approve", Map.of());
    assertThat(chief.page().text()).contains("決定しました");
    deliver();
  }

  @Test
  @Proves({"CHA-7-02", "APP-5-01"})
  void a_claim_sent_by_a_resident_is_examined_beside_the_register_and_decided() throws IOException {
    var applicant = applicants.getFirst();
    var child = applicant.children().getFirst();
    var filing =
        forwarded(
            claim(applicant)
                .item("applicantAddress", "見本県見本市どこか９９番地")
                .item("children[0].name", "別人　名前"));
    assertThat(row(filing, "申請者の氏名")).contains(applicant.name()).endsWith("一致");
    assertThat(row(filing, "申請者の住所")).contains("どこか９９番地").endsWith("相違");
    assertThat(row(filing, "児童の氏名")).contains("別人　名前", child.name()).endsWith("相違");
    assertThat(row(filing, "児童の生年月日")).endsWith("一致");
    var path = completed("draft=" + filing, Map.of());
    var token = clerk.page().expectFirst("input[name=_csrf]").val();
    clerk.post(path + "/approve", Map.of("_csrf", token, "revision", "2"));
    assertThat(clerk.status()).isEqualTo(403);
    decided(path);
    assertThat(status()).isEqualTo("COMPLETED");
    clerk.open("/applications/" + application());
    assertThat(clerk.page().text()).contains("受給者番号");
    assertThat(
            text(
                "SELECT claim_date::text FROM child_allowance.recipient WHERE addressee_number = '"
                    + applicant.addresseeNumber()
                    + "'"))
        .isEqualTo(LocalDate.now(JAPAN).minusDays(1).toString());
    clerk.open("/work-items?business=child-allowance");
    assertThat(clerk.page().text()).doesNotContain("電子申請の審査");
  }

  @Test
  void a_claim_sent_by_a_resident_that_is_denied_comes_back_as_denied() throws IOException {
    var filing = forwarded(claim(applicants.get(1)));
    decided(
        completed(
            "draft=" + filing + "&as=REJECTION",
            Map.of("rejectReason", "NO_CUSTODY", "text", "監護していない")));
    assertThat(status()).isEqualTo("DENIED");
  }
}
