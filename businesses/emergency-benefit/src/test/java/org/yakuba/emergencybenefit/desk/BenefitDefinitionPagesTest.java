package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.emergencybenefit.ledger.PersonFacts;
import org.yakuba.kernel.proof.Proves;

/**
 * A benefit is defined by settings alone, tried out, approved by another officer, and extracted.
 */
class BenefitDefinitionPagesTest {
  private static BenefitOffice office;

  @BeforeAll
  static void open() {
    office = new BenefitOffice();
    // 1: a couple with two children; 2: died on the base date; 3: left on it; 4: born on it; 5:
    // moved in on it, a day late
    office.lives(new Person("101", "1").with("birth_date", LocalDate.of(1985, 3, 3)));
    office.lives(new Person("102", "1").member(LocalDate.of(2012, 5, 5)));
    office.lives(
        new Person("103", "1")
            .member(BenefitOffice.BASE)
            .with("became_resident_on", BenefitOffice.BASE));
    office.lives(new Person("201", "2").removed("3", BenefitOffice.BASE));
    office.lives(new Person("301", "3").removed("2", BenefitOffice.BASE));
    office.lives(new Person("401", "4").with("became_resident_on", BenefitOffice.BASE));
    office.lives(
        new Person("501", "5")
            .with("became_resident_on", BenefitOffice.BASE.plusDays(1))
            .with("state_from", BenefitOffice.BASE.plusDays(1)));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Proves({"EMB-1-01", "EMB-1-03", "EMB-1-05"})
  void mistakes_of_a_definition_are_told_at_their_fields_and_nothing_is_kept() {
    var clerk = office.clerk;
    clerk.open("/benefits/new?template=CHILDREN");
    clerk.submit(
        "/benefits",
        office.definition(
            "901",
            Map.of(
                "addition",
                "1000000",
                "applicationTo",
                BenefitOffice.TODAY.minusDays(20).toString(),
                "field2",
                "age",
                "op2",
                "between",
                "value2",
                "九つ",
                "field3",
                "taxExempt",
                "op3",
                "gt",
                "value3",
                "はい")));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().select("#addition-error").text()).contains("EMB-E101");
    assertThat(clerk.page().select("#applicationTo-error").text()).contains("EMB-E103");
    assertThat(clerk.page().select("#value2-error").text()).contains("EMB-E102");
    assertThat(clerk.page().select("#op3-error").text()).contains("EMB-E102");
    assertThat(
            office.count("SELECT count(*) FROM emergency_benefit.benefit WHERE benefit_id = '901'"))
        .isZero();

    clerk.submit(
        "/benefits",
        office.definition(
            "901", Map.of("addition", "", "field2", "", "field3", "", "value1", "17")));
    assertThat(clerk.location()).isEqualTo("/benefits/901");
    assertThat(clerk.page().text()).contains("50,000円 + X(空)").contains("承認待ち");
  }

  @Test
  @Proves({"EMB-1-06", "EMB-2-01", "EMB-2-02"})
  void a_trial_tells_how_many_and_how_much_and_who_is_left_out_by_the_day() {
    office.clerk.open("/benefits/new?template=EVERYBODY");
    office.clerk.submit("/benefits", office.definition("902", Map.of()));
    var extraction = office.extract("902");
    // 1: three persons, 2: died that day, 4: moved in that day; not who left that day, nor who came
    // the day after
    assertThat(office.clerk.page().text())
        .contains("3世帯")
        .contains("5人")
        .contains("350,000円")
        .contains("基準日の住民でない(当日の転出など)");
    office.clerk.open(extraction + "?outcome=NOT_RESIDENT");
    assertThat(office.clerk.page().text()).contains("301").doesNotContain("501");
    assertThat(
            office.text(
                "SELECT letter_id FROM emergency_benefit.extract_household ORDER BY letter_id LIMIT 1"))
        .isEqualTo("90200000017");
  }

  @Test
  @Proves({"EMB-1-02", "EMB-1-07", "EMB-2-06"})
  void a_template_is_adapted_approved_by_another_officer_and_later_changes_make_a_new_version() {
    office.clerk.open("/benefits/new?template=CHILDREN");
    office.clerk.submit("/benefits", office.definition("903", Map.of("budget", "100000")));
    office.approver.open("/benefits/903");
    office.clerk.open("/benefits/903");
    office.clerk.submit("/benefits/903/versions/1/approve", Map.of());
    assertThat(office.clerk.status()).isIn(403, 404);
    var both = office.server.signedIn(BenefitOffice.TOWN, "counter", "approver");
    both.open("/benefits/new?template=CHILDREN");
    both.submit("/benefits", office.definition(both, "904", Map.of()));
    both.submit("/benefits/904/versions/1/approve", Map.of());
    assertThat(both.page().text()).contains("EMB-E112");

    office.approver.submit("/benefits/903/versions/1/approve", Map.of());
    assertThat(office.approver.page().text()).contains("第1版を承認しました");
    var extraction = office.extract("903");
    // two children, 70,000 yen each, above the budget
    assertThat(office.clerk.page().text()).contains("140,000円").contains("EMB-W201");
    office.approver.open(extraction);
    office.approver.submit(extraction + "/confirm", Map.of());
    office.finishJobs();
    office.clerk.open("/benefits/903/edit");
    var other = BenefitOffice.selected(office.clerk);
    other.putAll(Map.of("value1", "18", "base", "60000"));
    office.clerk.submit("/benefits/903/versions", other);
    assertThat(office.clerk.page().select("#field1-error").text()).contains("EMB-E106");
    assertThat(office.clerk.page().select("#base-error").text()).contains("EMB-E106");
    office.clerk.open("/benefits/903/edit");
    var longer = BenefitOffice.selected(office.clerk);
    longer.put("applicationTo", BenefitOffice.TODAY.plusDays(60).toString());
    office.clerk.submit("/benefits/903/versions", longer);
    assertThat(office.clerk.page().text()).contains("第2版を登録しました");
  }

  @Test
  @Proves({"EMB-1-04", "EMB-1-08"})
  void facilities_and_homes_have_amounts_of_their_own_beside_another_benefit() {
    office.clerk.open("/benefits/new?template=PATTERNS");
    var form = new LinkedHashMap<>(office.definition("905", Map.of("base", "0", "addition", "")));
    office.clerk.submit("/benefits", form);
    office.clerk.open("/benefits/905/extractions");
    var token = BenefitOffice.first(office.clerk, "form[action$=facts] input[type=hidden]");
    var csv = PersonFacts.HEADER + "\n101,0,0,0,FACILITY\n102,,,,HOME\n103,,,,HOME\n";
    office.clerk.upload(
        "/benefits/905/facts",
        Map.of(token.attr("name"), token.val()),
        "file",
        csv.getBytes(StandardCharsets.UTF_8));
    assertThat(office.clerk.page().text()).contains("3人分の情報を取り込みました");
    office.extract("905");
    assertThat(office.clerk.page().text()).contains("1世帯").contains("90,000円");
  }
}
