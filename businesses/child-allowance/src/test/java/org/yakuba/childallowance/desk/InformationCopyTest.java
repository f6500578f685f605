package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.desk.LinkedOffice.EXCHANGE;
import static org.yakuba.childallowance.desk.LinkedOffice.NEIGHBOUR;
import static org.yakuba.childallowance.desk.LinkedOffice.TOWN;
import static org.yakuba.childallowance.desk.LinkedOffice.YEAR;
import static org.yakuba.childallowance.desk.LinkedOffice.main;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.childallowance.batch.RunOffice.OfficeClock;
import org.yakuba.childallowance.exchange.CopySchedule;
import org.yakuba.childallowance.exchange.InformationCopies;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.gateway.GatewayRounds;
import org.yakuba.platform.gateway.IntermediateServer.Provision;
import org.yakuba.platform.gateway.ToldItems;

/** 情報提供: the copies by which the town answers others, through the simulator of the state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class InformationCopyTest {
  private LinkedOffice town;

  @BeforeAll
  void open() {
    town = new LinkedOffice();
  }

  @AfterAll
  void close() {
    town.close();
  }

  private String recipient(String certification) {
    return "(SELECT min(recipient_id) FROM child_allowance.recipient WHERE certification_number = '"
        + certification
        + "')";
  }

  /** Months were run, and one payment arrived. */
  private void paid(String certification, int month, int yen) {
    town.office.sql(
        """
        INSERT INTO child_allowance.monthly_entitlement (month, recipient_id, child_number, category, amount_yen, insurance_class, law_id, known_from)
        VALUES ('%d-%02d-01', %s, 'c', 'STANDARD', %d, 'EMPLOYEE', 1, now())
        """
            .formatted(YEAR, month, recipient(certification), yen));
    town.office.sql(
        """
        WITH paid AS (
          INSERT INTO child_allowance.payment (recipient_id, payment_month, kind, from_month, to_month, gross_yen, deducted_yen, payee_number,
            payment_date, law_id, recorded_at)
          VALUES (%s, '%d-06-01', 'OFF_CYCLE', '%d-%02d-01', '%d-%02d-01', %d, 0, 'x', '%d-06-10', 1, now())
          RETURNING payment_id)
        INSERT INTO child_allowance.payment_state (payment_id, state, known_from) SELECT payment_id, 'PAID', now() FROM paid
        """
            .formatted(recipient(certification), YEAR, YEAR, month, YEAR, month, yen, YEAR));
  }

  private String versions(String certification) {
    return town.text(
        "SELECT COALESCE(string_agg(data_set || version, ',' ORDER BY data_set, version), 'none') FROM child_allowance.information_copy WHERE certification_number = '"
            + certification
            + "'");
  }

  @Test
  @Proves("CHA-7-04")
  void
      the_copy_of_this_town_answers_the_inquiry_of_another_and_is_renewed_where_something_changed() {
    var mother = town.family();
    var certification = town.certified(mother);
    town.state.join("S1", TOWN, mother);
    town.state.join("S1", NEIGHBOUR, "901");
    assertThat(town.neighbourAsks("901"))
        .extracting(answer -> answer.provision())
        .containsExactly(Provision.NOT_REGISTERED);
    town.press("copies");
    var told = town.neighbourAsks("901").getFirst();
    assertThat(told.value(ToldItems.ALLOWANCE_FROM)).contains(YEAR + "-05");
    assertThat(told.value(ToldItems.ALLOWANCE_TO)).isEmpty();
    assertThat(versions(certification)).isEqualTo("ENTITLEMENT1,PAYMENTS1");
    assertThat(town.press("copies")).contains("副本0件を作りました");
    paid(certification, 5, 10_000);
    town.press("copies");
    assertThat(versions(certification)).isEqualTo("ENTITLEMENT1,PAYMENTS1,PAYMENTS2");
    told = town.neighbourAsks("901").getFirst();
    assertThat(told.items())
        .anySatisfy(item -> {
          assertThat(item.dataItemCode()).isEqualTo(ToldItems.ALLOWANCE_AMOUNT);
          assertThat(item.value() + " " + item.targetPeriod()).isEqualTo("10000 " + YEAR + "-05");
        })
        .anySatisfy(item ->
            assertThat(item.value() + " " + item.targetPeriod())
                .isEqualTo("10000 " + YEAR + "-06-10"));
    town.office.decided(
        "type=EXTINCTION&certificationNumber=" + certification,
        Office.fields(
            "receivedOn",
            YEAR + "-04-20",
            "endDate",
            YEAR + "-05-31",
            "extinctionReason",
            "MOVED_OUT"));
    town.press("copies");
    assertThat(versions(certification)).startsWith("ENTITLEMENT1,ENTITLEMENT2,PAYMENTS1,PAYMENTS2");
    assertThat(town.neighbourAsks("901").getFirst().value(ToldItems.ALLOWANCE_TO))
        .contains(YEAR + "-05");
  }

  @Test
  @Proves("CHA-7-04")
  void a_refused_copy_is_shown_with_its_error_and_told_again_when_it_is_mended() {
    var mother = town.family();
    var certification = town.certified(mother);
    town.state.know(mother, false);
    town.press("copies");
    var welfare = town.office.signedIn("welfare");
    welfare.open(EXCHANGE);
    assertThat(welfare.page().select("table:has(caption:contains(受け付けられなかった)) tbody").text())
        .contains(certification + " " + mother + " 受給資格 1 MS-E01", "支給の内容 1 MS-E01");
    assertThat(town.press("copies")).contains("副本0件を作りました");
    town.state.know(mother, true);
    assertThat(town.press("again")).contains("副本2件を作りました。2件を送り、結果2件", "受け付けられなかった副本はありません");
    assertThat(versions(certification)).isEqualTo("ENTITLEMENT1,ENTITLEMENT2,PAYMENTS1,PAYMENTS2");
  }

  @Test
  void a_version_below_the_one_that_is_kept_is_refused_and_raised() {
    var mother = town.family();
    var certification = town.certified(mother);
    assertThat(town.register(TOWN, mother, certification, 2, "<d></d>")).isNull();
    assertThat(town.press("copies")).contains("MS-E06");
    assertThat(town.press("again")).contains("受け付けられなかった副本はありません");
    assertThat(town.register(TOWN, mother, certification, 1, "<d></d>")).isEqualTo("MS-E06");
  }

  @Test
  @Proves("CHA-7-04")
  void a_protected_person_is_not_answered_about_before_any_copy_leaves_nor_afterwards() {
    var mother = town.family();
    var certification = town.certified(mother);
    town.state.join("S2", TOWN, mother);
    town.state.join("S2", NEIGHBOUR, "902");
    town.office.protect(mother);
    var made = town.press("copies");
    assertThat(made).contains("副本0件を作りました。2件を送り、結果2件", "自動応答不可 回答あり", "不開示 回答あり");
    assertThat(versions(certification)).isEqualTo("none");
    town.press("copies");
    assertThat(versions(certification)).isEqualTo("ENTITLEMENT1,PAYMENTS1");
    assertThat(town.neighbourAsks("902")).isEmpty();
    town.office
        .database
        .asOwner()
        .sql("DELETE FROM platform.protective_flag WHERE addressee_number = '" + mother + "'")
        .update();
    town.press("run");
    assertThat(town.neighbourAsks("902").getFirst().provision()).isEqualTo(Provision.PROVIDED);
  }

  @Test
  void
      copies_that_wait_stay_when_somebody_becomes_protected_and_nothing_leaves_when_nobody_knows() {
    var mother = town.family();
    town.certified(mother);
    town.state.away(true);
    var tenancy = town.office.database.tenancy();
    var tenant = town.office.tenant;
    var copies = town.office.server.bean(InformationCopies.class);
    tenancy.<Object>call(tenant, session -> copies.make(session, "system", false));
    town.office.protect(mother);
    town.state.away(false);
    town.state.loseAnswers(1);
    town.press("run");
    var waiting =
        "SELECT count(*) FROM platform.gateway_item WHERE kind = 'child-allowance.copy' AND state = 'REQUESTED' AND addressee_number = '"
            + mother
            + "'";
    assertThat(town.text(waiting)).isEqualTo("2");
    town.minutesLater(2);
    town.press("run");
    town.minutesLater(2);
    town.press("run");
    assertThat(town.text(waiting)).isEqualTo("0");
    tenancy.run(tenant, ProtectiveFlags::markIncomplete);
    assertThat(town.press("copies")).contains("CHA-E203");
    tenancy.run(tenant, ProtectiveFlags::markComplete);
  }

  @Test
  @Proves("CHA-7-04")
  void the_copies_are_made_once_a_night_and_a_certification_taken_back_is_no_longer_told() {
    var mother = town.family();
    var certification = town.certified(mother);
    town.state.join("S3", TOWN, mother);
    town.state.join("S3", NEIGHBOUR, "903");
    var clock = town.office.server.bean(OfficeClock.class);
    var schedule = town.office.server.bean(CopySchedule.class);
    var runs = "SELECT count(*) FROM child_allowance.copy_run WHERE made_by = 'system'";
    var tenancy = town.office.database.tenancy();
    town.minutesLater(24 * 60);
    var due = clock.instant().minusSeconds(60);
    var before = Long.parseLong(town.text(runs));
    tenancy.run(town.office.tenant, session -> schedule.nightly(session, due));
    tenancy.run(town.office.tenant, session -> schedule.nightly(session, due));
    assertThat(Long.parseLong(town.text(runs))).isEqualTo(before + 1);
    assertThat(versions(certification)).isEqualTo("ENTITLEMENT1,PAYMENTS1");
    town.press("run");
    assertThat(town.neighbourAsks("903").getFirst().provision()).isEqualTo(Provision.PROVIDED);
    town.office.sql(
        "UPDATE child_allowance.recipient SET known_to = known_from WHERE known_to = 'infinity' AND certification_number = '"
            + certification
            + "'");
    town.press("copies");
    assertThat(town.neighbourAsks("903").getFirst().provision())
        .isEqualTo(Provision.NOT_REGISTERED);
  }

  @Test
  void restrictions_go_before_copies_and_inquiries_with_every_round() {
    assertThat(town.office.server.bean(GatewayRounds.class).kinds())
        .startsWith(
            "child-allowance.no-automatic-response",
            "child-allowance.non-disclosure",
            "child-allowance.copy")
        .contains("child-allowance.former", "child-allowance.pension");
  }

  @Test
  void another_town_sees_none_of_it() {
    town.certified(town.family());
    town.press("copies");
    town.office.database.tenant(NEIGHBOUR);
    var other = town.office.server.signedIn(NEIGHBOUR, "welfare");
    other.open(EXCHANGE);
    assertThat(main(other)).contains("送受信はまだありません");
  }
}
