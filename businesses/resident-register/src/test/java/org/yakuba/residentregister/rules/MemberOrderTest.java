package org.yakuba.residentregister.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.residentregister.rules.MemberOrder.Member;

class MemberOrderTest {
  @Test
  @Proves({"RES-5-04"})
  void head_spouse_and_children_come_first_and_children_by_age() {
    assertThat(
            sorted(
                member("1", "20", 2015),
                member("2", "12", 1985),
                member("3", "20", 2012),
                member("4", "02", 1984)))
        .containsExactly("4", "2", "3", "1");
  }

  @Test
  void
      a_child_with_a_family_stands_after_children_without_one_and_before_the_own_spouse_and_children() {
    assertThat(
            sorted(
                member("head", "02", 1950),
                member("elder", "20", 1975),
                family("wife", "2012", 1976, "elder"),
                family("grandchild2", "2020", 2008, "elder"),
                family("grandchild1", "2020", 2005, "elder"),
                member("single", "20", 1980)))
        .containsExactly("head", "single", "elder", "wife", "grandchild1", "grandchild2");
  }

  @Test
  void families_of_two_children_stand_one_after_the_other_by_age_of_the_child() {
    assertThat(
            sorted(
                family("younger's child", "2020", 2010, "younger"),
                member("younger", "20", 1980),
                family("elder's child", "2020", 2012, "elder"),
                member("elder", "20", 1975),
                member("head", "02", 1950)))
        .containsExactly("head", "elder", "elder's child", "younger", "younger's child");
  }

  @Test
  void a_grandchild_whose_family_is_not_told_stands_by_the_own_age_among_the_families() {
    assertThat(
            sorted(
                member("grandchild", "2020", 1970),
                member("child", "20", 1975),
                family("of child", "2020", 2000, "child"),
                member("head", "02", 1940)))
        .containsExactly("head", "grandchild", "child", "of child");
  }

  @Test
  void of_the_parents_the_first_in_the_family_register_goes_before_the_elder() {
    var mother =
        new Member(
            "mother", Relationship.parse("52").orElseThrow(), LocalDate.of(1950, 1, 1), null, true);
    assertThat(sorted(member("father", "51", 1948), mother, member("head", "02", 1975)))
        .containsExactly("head", "mother", "father");
  }

  @Test
  void
      parents_siblings_grandparents_other_relatives_connected_persons_and_cohabitants_follow_in_this_order() {
    assertThat(
            sorted(
                member("cohabitant", "99", 1900),
                member("connected", "96", 1901),
                member("wife's child", "1220", 1902),
                member("grandparent", "5152", 1903),
                member("sister", "84", 1990),
                member("father", "51", 1960),
                member("head", "02", 1985)))
        .containsExactly(
            "head", "father", "sister", "grandparent", "wife's child", "connected", "cohabitant");
  }

  @Test
  void equal_places_go_by_birth_then_addressee_number_and_an_unknown_year_last() {
    var unknown = new Member("0", Relationship.parse("20").orElseThrow(), null, null, false);
    assertThat(
            sorted(
                unknown, member("3", "20", 2000), member("2", "20", 2000), member("1", "20", 2001)))
        .containsExactly("2", "3", "1", "0");
  }

  @Test
  void a_member_without_a_readable_relationship_stands_last() {
    assertThat(
            sorted(
                new Member("?", null, LocalDate.of(1900, 1, 1), null, false),
                member("x", "99", 2000)))
        .containsExactly("x", "?");
  }

  @Test
  void the_order_does_not_depend_on_the_order_of_the_input() {
    var members =
        new ArrayList<>(
            List.of(
                member("a", "02", 1950),
                member("b", "12", 1952),
                member("c", "20", 1975),
                family("d", "2011", 1974, "c"),
                family("e", "2020", 2001, "c"),
                member("f", "52", 1925),
                member("g", "96", 1930)));
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(members, random);
      assertThat(sorted(members.toArray(Member[]::new)))
          .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }
  }

  private static Member member(String number, String codes, int year) {
    return family(number, codes, year, null);
  }

  private static Member family(String number, String codes, int year, @Nullable String familyOf) {
    return new Member(
        number, Relationship.parse(codes).orElseThrow(), LocalDate.of(year, 4, 1), familyOf, false);
  }

  private static List<String> sorted(Member... members) {
    return MemberOrder.sort(List.of(members), Function.identity()).stream()
        .map(Member::addresseeNumber)
        .toList();
  }
}
