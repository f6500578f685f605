package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;

class QuickSearchTest {
  private final Violations wrong = new Violations();

  @Test
  void a_date_of_birth_is_read_in_every_notation() {
    for (var typed :
        new String[] {"R7.3.1", "令和7年3月1日", "2025-03-01", "2025/3/1", "20250301", "Ｒ７．３．１"}) {
      var asked = read(typed);
      assertThat(asked.bornFrom()).as(typed).isEqualTo(LocalDate.of(2025, 3, 1));
      assertThat(asked.bornTo()).as(typed).isEqualTo(LocalDate.of(2025, 3, 1));
    }
    assertThat(wrong.isEmpty()).isTrue();
  }

  @Test
  void two_dates_joined_are_a_period() {
    var asked = read("S40.1.1〜S40.12.31");
    assertThat(asked.bornFrom()).isEqualTo(LocalDate.of(1965, 1, 1));
    assertThat(asked.bornTo()).isEqualTo(LocalDate.of(1965, 12, 31));
  }

  @Test
  void words_are_told_apart_by_their_characters() {
    var asked = read("さとう　たろう 佐藤 本町3-5-2 S40.8.15");
    assertThat(Objects.requireNonNull(asked.kana()).text()).isEqualTo("さとうたろう");
    assertThat(Objects.requireNonNull(asked.name()).text()).isEqualTo("佐藤");
    assertThat(asked.address()).isEqualTo("本町3-5-2");
    assertThat(asked.bornFrom()).isEqualTo(LocalDate.of(1965, 8, 15));
    assertThat(read("nguyen van").roman()).isEqualTo("nguyen van");
  }

  @Test
  void numbers_are_told_apart_by_their_form() {
    assertThat(read("98765432103").residentCode()).isEqualTo("98765432103");
    assertThat(read("000000001234560").addresseeNumber()).isEqualTo("000000001234560");
    assertThat(read("ab12345678cd").residenceCardNumber()).isEqualTo("AB12345678CD");
  }

  @Test
  void an_individual_number_is_refused_and_not_repeated() {
    read("246813579021");
    assertThat(wrong.toList())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.code()).isEqualTo("RES-S03");
          assertThat(v.value()).isNull();
        });
  }

  @Test
  void an_impossible_date_and_a_number_too_long_are_told_at_once() {
    read("R7.2.30 1234567890123456");
    assertThat(wrong.toList()).extracting(Violation::code).containsExactly("DATE-E02", "RES-S04");
    assertThat(wrong.toList()).extracting(Violation::field).containsOnly("q");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    read("R7.3.2〜R7.3.1");
    assertThat(wrong.toList()).extracting(Violation::code).containsExactly("RES-S05");
  }

  private SearchConditions read(String typed) {
    return QuickSearch.read(typed, NameMode.BEGINNING, "q", wrong);
  }
}
