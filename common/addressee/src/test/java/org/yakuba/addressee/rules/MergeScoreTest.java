package org.yakuba.addressee.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.rules.MergeScore.Ground;
import org.yakuba.kernel.proof.Proves;

class MergeScoreTest {

  private static final LocalDate BIRTH = LocalDate.of(1970, 5, 1);

  private static Likeness person(
      String kana, String name, @Nullable LocalDate birth, String address) {
    return new Likeness(
        kana,
        Set.of(name),
        birth,
        "1",
        "0001000",
        address,
        "0312345678",
        Set.of(),
        Set.of(),
        List.of());
  }

  @Test
  @Proves("ADR-1-14")
  void every_item_that_matches_adds_its_points() {
    var score =
        MergeScore.of(
            person("タカハシタロウ", "高橋太郎", BIRTH, "見本市1"), person("タカハシタロウ", "高橋太郎", BIRTH, "見本市1"));
    assertThat(score.points()).isEqualTo(40 + 30 + 30 + 5 + 25 + 10);
    assertThat(score.classify(MergeThresholds.STANDARD)).isEqualTo(MergeScore.Strength.STRONG);
  }

  @Test
  void eighty_points_are_strong_and_sixty_are_to_be_checked() {
    assertThat(new MergeScore(80, List.of()).classify(MergeThresholds.STANDARD))
        .isEqualTo(MergeScore.Strength.STRONG);
    assertThat(new MergeScore(79, List.of()).classify(MergeThresholds.STANDARD))
        .isEqualTo(MergeScore.Strength.REVIEW);
    assertThat(new MergeScore(60, List.of()).classify(MergeThresholds.STANDARD))
        .isEqualTo(MergeScore.Strength.REVIEW);
    assertThat(new MergeScore(59, List.of()).classify(MergeThresholds.STANDARD))
        .isEqualTo(MergeScore.Strength.NONE);
    assertThatThrownBy(() -> new MergeThresholds(50, 60))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_unknown_date_of_birth_and_an_unknown_sex_add_nothing() {
    var one = new Likeness("ア", Set.of("亜"), null, "0", "", "", "", Set.of(), Set.of(), List.of());
    assertThat(MergeScore.of(one, one).grounds())
        .containsExactly(new Ground("氏名カナ", 40), new Ground("氏名", 30));
  }

  @Test
  void what_is_unknown_on_both_sides_does_not_match() {
    var empty = new Likeness("", Set.of(""), null, "0", "", "", "", Set.of(), Set.of(), List.of());
    assertThat(MergeScore.of(empty, empty).points()).isZero();
  }

  @Test
  void former_names_and_addresses_count_eight_tenths() {
    var before =
        new Likeness(
            "タカハシハナ",
            Set.of("高橋花"),
            BIRTH,
            "2",
            "0001000",
            "旧町1",
            "",
            Set.of(),
            Set.of(),
            List.of());
    var after =
        new Likeness(
            "ヤマダハナ",
            Set.of("山田花"),
            BIRTH,
            "2",
            "0002000",
            "新町2",
            "",
            Set.of("タカハシハナ"),
            Set.of("高橋花"),
            List.of("旧町1"));
    var score = MergeScore.of(before, after);
    assertThat(score.grounds())
        .containsExactly(
            new Ground("旧氏カナ", 32),
            new Ground("旧氏", 24),
            new Ground("生年月日", 30),
            new Ground("性別", 5),
            new Ground("旧住所", 20));
    assertThat(MergeScore.of(after, before)).isEqualTo(score);
  }

  @Test
  void a_foreign_person_matches_by_any_of_their_written_names() {
    var roman =
        new Likeness("", Set.of("LIMING"), BIRTH, "0", "", "", "", Set.of(), Set.of(), List.of());
    var kanjiAndAlias =
        new Likeness(
            "",
            Set.of("李明", "LIMING", "山田明"),
            BIRTH,
            "0",
            "",
            "",
            "",
            Set.of(),
            Set.of(),
            List.of());
    assertThat(MergeScore.of(roman, kanjiAndAlias).points()).isEqualTo(60);
  }

  @Test
  void the_same_house_number_in_another_town_is_another_address() {
    var here =
        new Likeness(
            "", Set.of(), null, "0", "0001000", "1-2-3", "", Set.of(), Set.of(), List.of());
    var there =
        new Likeness(
            "", Set.of(), null, "0", "0002000", "1-2-3", "", Set.of(), Set.of(), List.of());
    assertThat(MergeScore.of(here, here).points()).isEqualTo(25);
    assertThat(MergeScore.of(here, there).points()).isZero();
  }
}
