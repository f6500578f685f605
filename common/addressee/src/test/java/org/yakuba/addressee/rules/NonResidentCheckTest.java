package org.yakuba.addressee.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.number.CorporateNumber;

class NonResidentCheckTest {

  private final NonResidentCheck check = new NonResidentCheck(new TextCheck(MjTable.standard()));

  private static NonResidentDraft draft(
      EntityType type,
      String name,
      String kana,
      @Nullable UncertainDate birth,
      String corporateNumber) {
    return new NonResidentDraft(
        type,
        name,
        kana,
        "",
        birth,
        "0",
        "",
        "",
        "見本県見本市１",
        "",
        "1000001",
        "03-1234-5678",
        corporateNumber,
        "031",
        false);
  }

  private List<String> found(NonResidentDraft draft) {
    return check.check(draft).stream().map(v -> v.field() + " " + v.code()).toList();
  }

  @Test
  void a_person_and_a_corporation_as_they_should_be_pass() {
    var birth = UncertainDate.of(LocalDate.of(1970, 5, 1));
    assertThat(found(draft(EntityType.INDIVIDUAL, "髙橋　太郎", "タカハシ　タロウ", birth, ""))).isEmpty();
    var number = CorporateNumber.ofBody("000000000001").value();
    assertThat(found(draft(EntityType.CORPORATION, "株式会社見本", "カブシキガイシャミホン", null, number)))
        .isEmpty();
  }

  @Test
  void every_violation_is_found_at_once() {
    var wrong =
        new NonResidentDraft(
            EntityType.INDIVIDUAL,
            "",
            "たかはし",
            "",
            null,
            "9",
            "123456",
            "12",
            "山\uE000",
            "",
            "100-0001",
            "ext 5",
            "",
            "",
            false);
    assertThat(found(wrong))
        .containsExactly(
            "name ADR-E01",
            "nameKana ADR-E02",
            "sex ADR-E02",
            "municipalityCode ADR-E02",
            "townCode ADR-E02",
            "address ADR-E02",
            "postalCode ADR-E02",
            "phone ADR-E02",
            "businessCode ADR-E01");
  }

  @Test
  void family_and_given_name_of_a_person_are_set_apart_by_a_full_width_space() {
    assertThat(found(draft(EntityType.INDIVIDUAL, "髙橋太郎", "", null, "")))
        .containsExactly("name ADR-E02");
  }

  @Test
  void a_corporation_has_no_date_of_birth_and_a_person_no_corporate_number() {
    var birth = UncertainDate.of(LocalDate.of(1970, 5, 1));
    assertThat(found(draft(EntityType.CORPORATION, "株式会社見本", "", birth, "")))
        .containsExactly("birthDate ADR-E02");
    var number = CorporateNumber.ofBody("000000000001").value();
    assertThat(found(draft(EntityType.INDIVIDUAL, "髙橋　太郎", "", null, number)))
        .containsExactly("corporateNumber ADR-E02");
    var wrongDigit =
        (char) (number.charAt(0) == '9' ? '1' : number.charAt(0) + 1) + number.substring(1);
    assertThat(found(draft(EntityType.CORPORATION, "株式会社見本", "", null, wrongDigit)))
        .containsExactly("corporateNumber ADR-E02");
  }

  @Test
  void a_name_of_more_than_a_hundred_characters_is_too_long_and_a_sequence_counts_once() {
    var longest = "山　" + "辻\uDB40\uDD02".repeat(98);
    assertThat(found(draft(EntityType.INDIVIDUAL, longest, "", null, ""))).isEmpty();
    assertThat(found(draft(EntityType.INDIVIDUAL, longest + "山", "", null, "")))
        .containsExactly("name ADR-E02");
  }
}
