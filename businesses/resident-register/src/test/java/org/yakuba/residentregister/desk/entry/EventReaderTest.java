package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Registry;

/** What a clerk types becomes a command, and a command goes back into its form. */
class EventReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final EventContext CONTEXT =
      new EventContext(
          TODAY,
          "900",
          List.of(member("11", true), member("12", false), member("13", false)),
          (town, number, building, postal) ->
              new Address("990019", null, "見本県", "見本市", town, number, null, building, postal),
          number -> new Registry("見本県見本市本町1番地", "髙橋　一郎"));

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void a_command_goes_back_into_its_form_and_is_read_the_same(EventKind kind) {
    var command = read(kind, filledIn(kind));
    var again = new LinkedHashMap<>(Prefill.of(command, "900").orElseThrow());
    assertThat(Prefill.kindOf(command)).contains(kind);
    assertThat(read(kind, again)).isEqualTo(command);
  }

  @ParameterizedTest
  @EnumSource(value = EventKind.class, names = "CANCELLATION", mode = EnumSource.Mode.EXCLUDE)
  void an_amendment_holds_the_whole_event_with_its_new_values(EventKind kind) {
    var values = new LinkedHashMap<>(filledIn(kind));
    var act = read(kind, values);
    values.put("target", "01990000-0000-7000-8000-000000000001");
    var amending = (AmendingEvent) read(kind, values);
    assertThat(amending.replacement()).isEqualTo(act);
    assertThat(amending.occasion().eventDate().internalDate()).isEqualTo(TODAY);
    assertThat(Prefill.name(amending)).isEqualTo(kind.label() + "の訂正");
  }

  @Test
  void the_date_of_processing_is_always_today() {
    var values = new LinkedHashMap<>(filledIn(EventKind.MOVE_IN));
    values.put("processedDate", "R1.5.1");
    assertThat(read(EventKind.MOVE_IN, values).occasion().processedDate()).isEqualTo(TODAY);
  }

  @Test
  void everything_that_is_missing_is_told_at_once_and_at_its_field() {
    assertThat(fields(EventKind.MOVE_IN, Map.of()))
        .contains("eventDate", "p0-family", "p0-given", "p0-birthDate", "p0-sex");
    assertThat(fields(EventKind.CHANGE_OF_ADDRESS, Map.of())).contains("eventDate", "whole");
    assertThat(fields(EventKind.MERGE, Map.of())).contains("eventDate", "toHousehold");
    assertThat(fields(EventKind.HEAD_CHANGE, Map.of())).contains("eventDate", "newHead");
    assertThat(fields(EventKind.CORRECTION, Map.of("take-11", "true", "eventDate", "R8.9.1")))
        .containsExactly("c-family");
  }

  @Test
  void what_cannot_be_read_is_told_at_its_field() {
    var values = new LinkedHashMap<>(filledIn(EventKind.MOVE_IN));
    values.put("eventDate", "R8.13.1");
    values.put("notificationDate", "きのう");
    values.put("p0-birthDate", "むかし");
    values.put("p0-sex", "X");
    values.put("originKind", "MARS");
    values.put("postalCode", "12");
    values.put("p1-number", "あ");
    assertThat(fields(EventKind.MOVE_IN, values))
        .contains(
            "eventDate",
            "notificationDate",
            "p0-birthDate",
            "p0-sex",
            "originKind",
            "postalCode",
            "p1-number");
  }

  @Test
  void one_input_fills_the_empty_fields_of_all_persons_but_never_the_former_surname() {
    var values = new LinkedHashMap<>(filledIn(EventKind.MOVE_IN));
    values.remove("p0-domicile");
    values.remove("p0-familyHead");
    japanese(values);
    values.put("all-domicile", "千葉県見本市1番地");
    values.put("all-familyHead", "転入　太郎");
    values.put("all-originHeadName", "転入　太郎");
    values.put("all-formerSurname", "旧姓");
    var persons = ((MovingIn) read(EventKind.MOVE_IN, values)).persons();
    assertThat(persons).extracting(p -> p.registry().domicile()).containsOnly("千葉県見本市1番地");
    assertThat(persons).extracting(p -> p.originHeadName()).containsOnly("転入　太郎");
    assertThat(persons).extracting(p -> p.names().formerSurname()).containsOnlyNulls();
  }

  @Test
  void the_registered_domicile_is_copied_from_a_member_of_the_household() {
    var values = new LinkedHashMap<>(filledIn(EventKind.MOVE_IN));
    values.remove("p0-domicile");
    values.remove("p0-familyHead");
    japanese(values);
    values.put("registryFrom", "11");
    assertThat(((MovingIn) read(EventKind.MOVE_IN, values)).persons())
        .extracting(p -> p.registry())
        .containsOnly(new Registry("見本県見本市本町1番地", "髙橋　一郎"));
  }

  @Test
  void the_whole_household_moves_with_its_number_and_a_part_of_it_gets_a_new_one() {
    var whole = new LinkedHashMap<>(filledIn(EventKind.CHANGE_OF_ADDRESS));
    whole.put("whole", "true");
    whole.put("to", "STAY");
    var moving = (ChangingAddress) read(EventKind.CHANGE_OF_ADDRESS, whole);
    assertThat(moving.personIds()).containsExactly("11", "12", "13");
    assertThat(moving.householdId()).isEqualTo("900");
    assertThat(moving.relationships()).isEmpty();
    var part =
        (ChangingAddress) read(EventKind.CHANGE_OF_ADDRESS, filledIn(EventKind.CHANGE_OF_ADDRESS));
    assertThat(part.personIds()).containsExactly("11");
    assertThat(part.householdId()).isEqualTo(NewNumbers.household(0));
    assertThat(part.newHead()).isNotNull();
  }

  @Test
  void relationships_are_typed_as_codes_or_as_words() {
    assertThat(RelationshipInput.codes("1220")).containsExactly("12", "20");
    assertThat(RelationshipInput.codes("妻の子")).containsExactly("12", "20");
    assertThat(RelationshipInput.codes("子（子の妻）")).containsExactly("2X", "20", "12");
    assertThat(RelationshipInput.codes("夫（未届）")).containsExactly("13");
    assertThat(RelationshipInput.codes("孫")).containsExactly("孫");
  }

  @Test
  void a_day_of_death_may_be_uncertain() {
    var values = new LinkedHashMap<>(filledIn(EventKind.DEATH));
    values.put("eventDate", "令和8年9月日不詳");
    var death = (Death) read(EventKind.DEATH, values);
    assertThat(death.occasion().eventDate().iso()).isEqualTo("2026-09-00");
    values.put("eventDate", "不明な日");
    assertThat(fields(EventKind.DEATH, values)).containsExactly("eventDate");
  }

  @Test
  void a_reason_finds_the_field_that_is_to_blame() {
    assertThat(FieldNames.of(EventKind.MOVE_IN, "persons[1].relationship", null))
        .isEqualTo("p1-relationship");
    assertThat(FieldNames.of(EventKind.MOVE_IN, "persons[0].name", "x")).isEqualTo("p0-family");
    assertThat(FieldNames.of(EventKind.MOVE_OUT, "personIds", "12,13")).isEqualTo("take-12");
    assertThat(FieldNames.of(EventKind.SPLIT, "newHead.relationships.13", null))
        .isEqualTo("rel-13");
    assertThat(FieldNames.of(EventKind.CORRECTION, "changes.name", null)).isEqualTo("c-family");
    assertThat(FieldNames.of(EventKind.MOVE_IN, "changes.persons[0].sex", null))
        .isEqualTo("p0-sex");
    assertThat(FieldNames.of(EventKind.MOVE_IN, "processedDate", null)).isNull();
  }

  private static Command read(EventKind kind, Map<String, String> values) {
    var read = EventReader.read(kind, values, CONTEXT);
    assertThat(read.wrong()).isEmpty();
    var command = read.command();
    if (command == null) {
      throw new AssertionError("no command");
    }
    return command;
  }

  private static List<String> fields(EventKind kind, Map<String, String> values) {
    return EventReader.read(kind, values, CONTEXT).wrong().stream()
        .map(Violation::field)
        .map(String::valueOf)
        .toList();
  }

  private static Map<String, String> filledIn(EventKind kind) {
    var values = new LinkedHashMap<String, String>();
    values.put("eventDate", "R8.9.18");
    values.put("notificationDate", "R8.9.24");
    values.put("note", "窓口で確認");
    if (kind == EventKind.CANCELLATION) {
      values.put("target", "01990000-0000-7000-8000-000000000001");
    }
    if (kind.has(EventKind.Part.TAKE)) {
      values.put("take-11", "true");
    }
    if (kind.has(EventKind.Part.RELATIONSHIPS)) {
      values.put("rel-11", "世帯主");
      values.put("rel-13", "妻の子");
      values.put("newHead", "12");
    }
    if (kind == EventKind.MERGE || kind == EventKind.RECOMPOSE) {
      values.put("toHousehold", "901");
    }
    if (kind.joinsOrFounds()) {
      values.put("to", "NEW");
      values.put("town", "本町三丁目");
      values.put("number", "5番2号");
      values.put("building", "見本ハイツ101");
      values.put("postalCode", "9990001");
    }
    if (kind == EventKind.MOVE_OUT) {
      values.put("moveOutTo", "千葉県見本市");
    }
    if (kind == EventKind.CORRECTION) {
      values.put("correction", "MINOR");
      values.put("c-family", "高橋");
      values.put("c-given", "一郎");
      values.put("c-sex", "MALE");
    }
    if (kind.has(EventKind.Part.NEWCOMERS)) {
      newcomers(values);
    }
    return values;
  }

  private static void newcomers(Map<String, String> values) {
    values.put("originKind", "DOMESTIC");
    values.put("originAddress", "神奈川県横浜市見本区1番");
    values.put("count", "3");
    values.put("p0-family", "転入");
    values.put("p0-given", "太郎");
    values.put("p0-kana", "テンニュウ　タロウ");
    values.put("p0-birthDate", "S63.8.20");
    values.put("p0-sex", "MALE");
    values.put("p0-relationship", "世帯主");
    values.put("p0-domicile", "神奈川県横浜市1番地");
    values.put("p0-familyHead", "転入　太郎");
    values.put("p1-type", "FOREIGN");
    values.put("p1-roman", "SMITH JANE");
    values.put("p1-birthDate", "1990-01-15");
    values.put("p1-sex", "FEMALE");
    values.put("p1-relationship", "妻");
    values.put("p1-nationality", "USA");
    values.put("p1-category", "01");
    values.put("p1-card", "AB12345678CD");
  }

  private static void japanese(Map<String, String> values) {
    values.put("p1-type", "JAPANESE");
    values.put("p1-family", "転入");
    values.put("p1-given", "花子");
  }

  private static Member member(String number, boolean head) {
    return new Member(number, "髙橋　" + number, "", head ? "世帯主" : "子", "", "", head, false);
  }
}
