package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.proof.Proves;

/** What the forms of the counter begin with, suggest and answer to wrong values. */
class EntryFormPagesTest extends CounterPages {
  @Test
  @Proves({"RES-4-03", "RES-4-14"})
  void the_date_of_the_event_begins_empty_and_that_of_the_notification_with_today() {
    var h = family();
    var form = clerk.open(FORM + "?kind=CHANGE_OF_ADDRESS&subject=" + h + "1");
    assertThat(form.select("#eventDate").val()).isEmpty();
    assertThat(form.select("#notificationDate").val()).isEqualTo(Wareki.formatShort(TODAY));
    assertThat(form.select("input[name=processedDate]")).isEmpty();
    clerk.submit(
        FORM, Map.of("act", "check", "notificationDate", Wareki.formatShort(TODAY.plusDays(1))));
    assertThat(clerk.status()).isEqualTo(422);
  }

  @Test
  @Proves({"RES-11-01"})
  void a_wrong_value_answers_at_its_field_with_code_and_remedy() {
    var h = family();
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("eventDate", Wareki.formatShort(TODAY.plusDays(2)), "town", "本町三丁目", "number", "1番"),
        "eventDate",
        "EVENT_DATE_IN_FUTURE");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("to", "NEW", "town", "本町三丁目", "number", "1番"),
        "rel-" + h + "1",
        "RELATIONSHIP_REQUIRED");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("to", "NEW", "town", "本町三丁目", "number", "1番", "rel-" + h + "1", "孫"),
        "rel-" + h + "1",
        "INVALID_RELATIONSHIP");
    wrong(
        h,
        "CHANGE_OF_ADDRESS",
        Map.of("postalCode", "12", "town", "本町三丁目"),
        "postalCode",
        "RES-F07");
    wrong(h, "MOVE_OUT", Map.of("eventDate", "R7.2.30"), "eventDate", "DATE-E02");
    wrong(h, "HEAD_CHANGE", Map.of("newHead", ""), "newHead", "RES-F01");
    wrong(h, "HEAD_CHANGE", Map.of("newHead", h + "1"), "newHead", "ALREADY_HEAD");
    wrong(h, "MERGE", Map.of("toHousehold", "4711"), "toHousehold", "HOUSEHOLD_NOT_FOUND");
    wrong(
        h, "BIRTH", Map.of("p0-family", "家族", "p0-given", "", "p0-sex", ""), "p0-given", "RES-F01");
    wrong(
        h,
        "BIRTH",
        Map.of("p0-family", "家族", "p0-given", "新", "p0-sex", "MALE", "p0-relationship", "妻"),
        "p0-relationship",
        "RELATIONSHIP_SEX_MISMATCH");
    wrong(
        h,
        "BIRTH",
        Map.of("p0-family", "家族", "p0-given", "新", "p0-sex", "MALE", "p0-birthDate", "R1.5.1"),
        "p0-birthDate",
        "BIRTH_DATE_MISMATCH");
    wrong(h, "CORRECTION", Map.of(), "c-family", "RES-F06");
    wrong(h, "DEATH", Map.of("eventDate", "いつか"), "eventDate", "RES-F02");
  }

  @Test
  @Proves({"RES-4-08"})
  void towns_are_suggested_by_initials_or_postal_code_and_buildings_by_the_lot() {
    var h = family();
    assertThat(suggested("/events/towns?town=", "本町")).contains("本町三丁目");
    assertThat(suggested("/events/towns?postalCode=", "9990001")).contains("本町三丁目");
    assertThat(suggested("/events/towns?town=", "見本ハイツ")).isEmpty();
    assertThat(suggested("/events/buildings?number=" + encode(h + "番地") + "&town=", "本町三丁目"))
        .containsExactly("見本ハイツ" + h);
  }

  @Test
  @Proves({"RES-2-12"})
  void the_reception_chooses_by_one_key_and_the_household_to_join_is_shown() {
    var h = family();
    var page = clerk.open("/residents/" + h + "1/events/new");
    assertThat(page.select("a[data-key=2]").text()).contains("転居");
    assertThat(page.select("h1").text()).isEqualTo("異動受付");
    clerk.open(FORM + "?kind=MOVE_IN");
    clerk.submit(FORM, Map.of("act", "show", "to", "EXISTING", "toHousehold", h));
    assertThat(clerk.page().select("main").text()).contains("入る世帯の今の世帯員", "家族　太郎" + h);
  }

  private static void wrong(
      String h, String kind, Map<String, String> values, String field, String code) {
    var page = fill(h + "1", kind, values);
    assertThat(clerk.status()).as(kind + " " + values).isEqualTo(422);
    var error = page.getElementById(field + "-error");
    assertThat(error).as(kind + " " + values + page.select("#error-summary").text()).isNotNull();
    assertThat(error.text()).contains(code);
  }
}
