package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.EditedExtract.Row;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/**
 * The rules over the files of the child allowance, each against a family of its own, and what
 * becomes of the families that stayed out when they come again, corrected.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class AllowanceDeliveriesTest {

  private static final String RECIPIENT = "allowance_recipient.csv";
  private static final String CHILD = "allowance_child.csv";
  private static final String MONTH = "allowance_month.csv";
  private static final String PAYMENT = "allowance_payment.csv";
  private static final String RESIDENT = "resident.csv";

  @TempDir static Path directory;

  private static final List<String> expected = new ArrayList<>();
  private static final Set<String> outside = new HashSet<>();
  private static TestDatabase database;
  private static TestMigration migration;
  private static TenantId tenant;
  private static long families;

  @BeforeAll
  static void takeIn() throws IOException {
    SampleExtract.generate(SampleOptions.flawless(900, 4).withAllowance(), directory);
    var extract = new EditedExtract(directory, RESIDENT, RECIPIENT, CHILD, MONTH, PAYMENT);
    families = extract.rows(RECIPIENT).size();
    spoil(extract);
    extract.write("F", 1);
    database = TestDatabase.fresh(TestMigration.MODULES);
    migration = TestMigration.over(database);
    tenant = database.tenant("990019");
    assertThat(migration.run(tenant, directory).status())
        .isEqualTo(MigrationOutcome.Status.FINDINGS);
  }

  @AfterAll
  static void close() {
    migration.close();
    database.close();
  }

  private static void expect(
      EditedExtract extract, String rule, String file, Row row, String item) {
    expected.add(String.join(" ", rule, file, "" + extract.line(file, row), item));
  }

  private static void out(Row recipient) {
    outside.add(recipient.get("認定番号"));
  }

  /** One flaw for each rule, each in the next family that lasts and was paid in every month. */
  private static void spoil(EditedExtract extract) {
    Iterator<Row> next =
        List.copyOf(extract.rows(RECIPIENT)).stream()
            .filter(row -> row.get("消滅日").isEmpty() && paid(extract, row).size() == 6)
            .iterator();
    Row twice = next.next();
    Row second = twice.copy().set("認定番号", "0000099001");
    extract.add(RECIPIENT, second);
    expect(extract, "CLN-04", RECIPIENT, second, "支給開始月");
    outside.add("0000099001");

    Row halfEnded = next.next();
    halfEnded.set("消滅日", "2026-09-30");
    expect(extract, "CLN-21", RECIPIENT, halfEnded, "消滅事由");
    out(halfEnded);

    Row early = next.next();
    Row child = of(extract, CHILD, early).getFirst();
    child.set("支給開始月", YearMonth.parse(early.get("支給開始月")).minusMonths(1).toString());
    expect(extract, "CLN-31", CHILD, child, "支給開始月");
    out(early);

    Row more = next.next();
    Row payment = paid(extract, more).getFirst();
    payment.set("支払額", Integer.toString(Integer.parseInt(payment.get("支払額")) + 1_000));
    expect(extract, "CLN-35", PAYMENT, payment, "支払額");
    out(more);

    Row younger = next.next();
    Row born = of(extract, CHILD, younger).getFirst();
    LocalDate birth = LocalDate.parse(born.get("生年月日"));
    String other = birth.plusDays(birth.getDayOfMonth() > 2 ? -1 : 1).toString();
    born.set("生年月日", other).set("監護開始日", other);
    expect(extract, "CLN-36", CHILD, born, "生年月日");

    Row again = next.next();
    Row month = of(extract, MONTH, again).getLast();
    Row repeated = month.copy();
    extract.add(MONTH, repeated);
    expect(extract, "CLN-02", MONTH, month, "対象月");
    expect(extract, "CLN-02", MONTH, repeated, "対象月");
    out(again);

    Row otherNotation = next.next();
    otherNotation.set("支給開始月", otherNotation.get("支給開始月").replace("-", ""));
    expect(extract, "CLN-15", RECIPIENT, otherNotation, "支給開始月");

    Row noMonth = next.next();
    noMonth.set("支給開始月", "2026-13");
    expect(extract, "FMT-DATE", RECIPIENT, noMonth, "支給開始月");
    out(noMonth);

    Row zero = next.next();
    Row nothing = paid(extract, zero).getLast();
    nothing.set("支払額", "0");
    expect(extract, "CLN-44", PAYMENT, nothing, "支払額");
    out(zero);

    Row strange = next.next();
    Row ofNobody = of(extract, MONTH, strange).getFirst();
    ofNobody.set("児童宛名番号", strange.get("宛名番号"));
    expect(extract, "CLN-42", MONTH, ofNobody, "児童宛名番号");
    out(strange);

    Row homeless = next.next();
    Row lost = of(extract, CHILD, homeless).getFirst();
    extract.rows(RESIDENT, "宛名番号", lost.get("児童宛名番号")).getFirst().set("性別", "8");
    expect(extract, "REF-01", CHILD, lost, "児童宛名番号");
    out(homeless);
  }

  private static List<Row> of(EditedExtract extract, String file, Row recipient) {
    return extract.rows(file, "認定番号", recipient.get("認定番号"));
  }

  private static List<Row> paid(EditedExtract extract, Row recipient) {
    return of(extract, PAYMENT, recipient);
  }

  private static Set<String> known() {
    return new HashSet<>(
        migration.list(
            tenant, "SELECT certification_number FROM child_allowance.amount_recipient"));
  }

  @Test
  @Order(1)
  @Proves({"MIG-2-01", "CHA-7-07"})
  void every_rule_finds_its_row_and_item() {
    assertThat(
            migration.list(
                tenant,
                "SELECT concat_ws(' ', rule, file_name, line, item) FROM migration.finding"))
        .containsAll(expected);
  }

  @Test
  @Order(2)
  @Proves("CHA-7-07")
  void a_family_with_a_flawed_row_stays_out_whole_and_every_other_is_loaded() {
    assertThat(known())
        .doesNotContainAnyElementsOf(outside)
        .hasSize((int) families + 1 - outside.size());
    for (String table : List.of("export_child", "export_monthly_entitlement", "export_payment")) {
      assertThat(
              migration.list(tenant, "SELECT certification_number FROM child_allowance." + table))
          .as(table)
          .doesNotContainAnyElementsOf(outside);
    }
    assertThat(
            migration.count(
                tenant, "SELECT count(*) FROM migration.reconciliation WHERE expected <> actual"))
        .isZero();
  }

  @Test
  @Order(3)
  @Proves("CHA-7-07")
  void a_number_of_the_former_system_is_never_given_again() {
    assertThat(
            migration.count(
                tenant,
                "SELECT last_serial FROM child_allowance.serial WHERE series = 'certification'"))
        .isEqualTo(99_001);
  }

  @Test
  @Order(4)
  @Proves({"CHA-7-07", "MIG-1-04"})
  void what_stayed_out_comes_with_the_next_difference_and_what_is_there_is_not_overwritten()
      throws IOException {
    var before = migration.register(tenant);
    var families = known();
    SampleExtract.generate(SampleOptions.flawless(900, 4).withAllowance(), directory);
    var extract = new EditedExtract(directory, RESIDENT, RECIPIENT, CHILD, MONTH, PAYMENT);
    Row changed =
        extract.rows(RECIPIENT).stream()
            .filter(row -> families.contains(row.get("認定番号")) && row.get("消滅日").isEmpty())
            .findFirst()
            .orElseThrow();
    changed.set("請求日", "2019-01-01").set("事由発生日", "");
    extract.write("D", 2);
    assertThat(migration.run(tenant, directory).status())
        .isEqualTo(MigrationOutcome.Status.FINDINGS);

    assertThat(known()).containsAll(families).hasSize((int) AllowanceDeliveriesTest.families);
    assertThat(
            migration.list(
                tenant,
                "SELECT subject FROM migration.finding WHERE job_no = 2 AND rule = 'HIS-02'"
                    + " AND file_name = '"
                    + RECIPIENT
                    + "'"))
        .containsExactly(changed.get("宛名番号"));
    var recipients = "SELECT * FROM child_allowance.export_recipient";
    assertThat(migration.register(tenant).getOrDefault(recipients, "").split("\n"))
        .contains(before.getOrDefault(recipients, "").split("\n"));
    assertThat(
            migration.count(
                tenant,
                "SELECT count(*) FROM migration.reconciliation WHERE job_no = 2 AND expected <> actual"))
        .isZero();
  }
}
