package org.yakuba.residentregister.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

class RelationshipTest {
  @Test
  @Proves({"RES-1-21"})
  void joined_codes_read_as_words_joined_by_no() {
    assertThat(text("02")).isEqualTo("世帯主");
    assertThat(text("1220")).isEqualTo("妻の子");
    assertThat(text("5151")).isEqualTo("父の父");
    assertThat(text("13")).isEqualTo("夫(未届)");
    assertThat(text("20202020")).isEqualTo("子の子の子の子");
  }

  @Test
  void codes_after_the_bracket_child_stand_in_brackets() {
    assertThat(text("2X2011")).isEqualTo("子(子の夫)");
    assertThat(text("2X2012")).isEqualTo("子(子の妻)");
  }

  @Test
  void a_blank_relationship_reads_as_nothing() {
    assertThat(text("XX")).isEmpty();
  }

  @Test
  void five_codes_are_refused_since_such_a_person_is_a_connected_person() {
    assertThat(Relationship.parse("2020202020")).isEmpty();
  }

  @Test
  void head_connected_person_cohabitant_and_blank_are_never_joined() {
    for (var alone : List.of("02", "96", "99", "XX")) {
      assertThat(Relationship.parse(alone)).isPresent();
      assertThat(Relationship.parse(alone + "20")).isEmpty();
      assertThat(Relationship.parse("20" + alone)).isEmpty();
    }
  }

  @Test
  @Proves({"RES-1-22"})
  void a_word_outside_the_table_is_not_a_relationship() {
    assertThat(Relationship.parse("孫")).isEmpty();
    assertThat(Relationship.parse("98")).isEmpty();
    assertThat(Relationship.parse("2")).isEmpty();
    assertThat(Relationship.parse("")).isEmpty();
    assertThatThrownBy(() -> new Relationship(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_bracket_child_needs_something_in_its_brackets_and_stands_first() {
    assertThat(Relationship.parse("2X")).isEmpty();
    assertThat(Relationship.parse("202X")).isEmpty();
  }

  @Test
  void codes_are_kept_as_they_came() {
    assertThat(Relationship.parse("1220").orElseThrow().code()).isEqualTo("1220");
  }

  private static String text(String codes) {
    return Relationship.parse(codes).orElseThrow().text();
  }
}
