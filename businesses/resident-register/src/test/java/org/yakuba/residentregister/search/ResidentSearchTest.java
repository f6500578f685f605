package org.yakuba.residentregister.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.RelationshipCode;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;
import org.yakuba.residentregister.search.ResidentSearch.Question;

class ResidentSearchTest {
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static final int CROWD = 130;

  private static TestDatabase database;
  private static TenantId tenant;
  private static TenantId other;
  private final ResidentSearch search =
      new ResidentSearch(new SearchKeys(VariantFolding.standard()));

  @BeforeAll
  static void town() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    other = database.tenant("990027");
    var ledger = new TestLedger(database.tenancy(), tenant, VariantFolding.standard());
    ledger
        .person("1", "髙橋　花子", "タカハシ　ハナコ")
        .with("birth_date", LocalDate.of(1990, 1, 15))
        .with("sex", "2")
        .with("resident_code", "98765432103")
        .with("former_surname", "田中")
        .with("former_surname_kana", "タナカ")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("2", "高橋　一郎", "タカハシ　イチロウ")
        .with("birth_date", LocalDate.of(1965, 8, 15))
        .with("sex", "1")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("3", "渡邉　浩一", "ワタナベ　コウイチ")
        .with("birth_date", LocalDate.of(1990, 1, 15))
        .with("address_town", "港町")
        .with("address_number", "12番地")
        .with("address_building", "見本ハイツ２０３")
        .event("01", DAY, DAY)
        .with("name", "渡邊　浩一")
        .with("address_town", "浜町二丁目")
        .with("address_number", "1番30号")
        .with("address_town_code", "0001002")
        .event("41", DAY.plusYears(1), DAY.plusYears(1))
        .save();
    ledger
        .person("4", "ＮＧＵＹＥＮ　ＶＡＮ　ＡＮ", "グエン　ヴァン　アン")
        .with("resident_type", "2")
        .with("name_roman", "NGUYEN VAN AN")
        .with("alias", "見本　安")
        .with("alias_kana", "ミホン　アン")
        .with("residence_card_number", "AB12345678CD")
        .event("02", DAY, DAY)
        .save();
    ledger
        .person("5", "齋藤　梓", "サイトウ　アズサ")
        .event("01", DAY, DAY)
        .with("resident_status", "2")
        .with("removed_reason_code", "21")
        .with("removed_date", DAY.plusMonths(2))
        .event("21", DAY.plusMonths(2), DAY.plusMonths(2))
        .save();
    for (int i = 0; i < CROWD; i++) {
      ledger
          .person("C" + i, "佐藤　太郎" + i, "サトウ　タロウ")
          .with("birth_date", LocalDate.of(2000, 1, 1).plusDays(i))
          .with("address_town", "佐藤町")
          .with("address_number", i + "番")
          .event("01", DAY, DAY)
          .save();
    }
    new TestLedger(database.tenancy(), other, VariantFolding.standard())
        .person("1", "髙橋　他町", "タカハシ　タマチ")
        .event("01", DAY, DAY)
        .save();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  @Proves({"RES-2-02"})
  void a_reading_is_found_by_its_beginning_without_regard_to_voicing_size_and_spaces() {
    assertThat(numbers(kana("たかばし", NameMode.BEGINNING))).containsExactlyInAnyOrder("1", "2");
    assertThat(numbers(kana("ﾜﾀﾅﾍﾞ ｺｳｲﾁ", NameMode.BEGINNING))).containsExactly("3");
    assertThat(numbers(kana("ワタナベ　コオイチ", NameMode.BEGINNING))).containsExactly("3");
  }

  @Test
  @Proves({"RES-2-02"})
  void a_reading_is_found_from_inside_and_by_the_given_name_alone() {
    assertThat(numbers(kana("ナコ", NameMode.ANYWHERE))).containsExactly("1");
    assertThat(numbers(kana("ナコ", NameMode.BEGINNING))).isEmpty();
    assertThat(numbers(kana("ハナコ", NameMode.GIVEN))).containsExactly("1");
    assertThat(numbers(kana("タカハシ", NameMode.GIVEN))).isEmpty();
  }

  @Test
  @Proves({"RES-2-03"})
  void a_name_is_found_by_each_of_its_variants() {
    assertThat(numbers(name("高橋"))).containsExactlyInAnyOrder("1", "2");
    assertThat(numbers(name("髙橋"))).containsExactlyInAnyOrder("1", "2");
    assertThat(numbers(name("渡辺"))).containsExactly("3");
    assertThat(numbers(name("渡邊浩一"))).containsExactly("3");
    assertThat(numbers(name("斎藤"))).containsExactly("5");
    assertThat(numbers(name("斉藤"))).containsExactly("5");
  }

  @Test
  void former_surnames_aliases_and_roman_names_are_found() {
    assertThat(numbers(name("田中"))).containsExactly("1");
    assertThat(numbers(kana("タナカハナ", NameMode.BEGINNING))).containsExactly("1");
    assertThat(numbers(name("見本"))).containsExactly("4");
    assertThat(numbers(SearchConditions.builder().roman("nguyen van").build()))
        .containsExactly("4");
    assertThat(numbers(SearchConditions.builder().roman("van").build())).containsExactly("4");
  }

  @Test
  @Proves({"RES-2-05"})
  void former_names_and_addresses_are_found_and_marked_unless_only_the_present_counts() {
    var past = hits(SearchConditions.builder().address("港町12").build());
    assertThat(past).extracting(SearchHit::addresseeNumber).containsExactly("3");
    assertThat(past.getFirst().byPast()).isTrue();
    assertThat(numbers(SearchConditions.builder().address("港町12").presentOnly().build())).isEmpty();
  }

  @Test
  void an_address_is_found_however_it_is_written_and_a_number_is_not_the_beginning_of_another() {
    assertThat(numbers(SearchConditions.builder().address("浜町2-1-30").build()))
        .containsExactly("3");
    assertThat(numbers(SearchConditions.builder().address("浜町二丁目１番").build())).containsExactly("3");
    assertThat(numbers(SearchConditions.builder().address("浜町2-1-3").build())).isEmpty();
    assertThat(numbers(SearchConditions.builder().building("見本ハイツ").build())).containsExactly("3");
  }

  @Test
  @Proves({"RES-2-05"})
  void numbers_find_one_person() {
    assertThat(numbers(SearchConditions.builder().addresseeNumber("2").build()))
        .containsExactly("2");
    assertThat(numbers(SearchConditions.builder().householdNumber("3").build()))
        .containsExactly("3");
    assertThat(numbers(SearchConditions.builder().residentCode("98765432103").build()))
        .containsExactly("1");
    assertThat(numbers(SearchConditions.builder().residenceCardNumber("AB12345678CD").build()))
        .containsExactly("4");
  }

  @Test
  void conditions_are_combined() {
    var born = LocalDate.of(1990, 1, 15);
    assertThat(numbers(SearchConditions.builder().birth(born, born).build()))
        .containsExactlyInAnyOrder("1", "3");
    assertThat(
            numbers(
                SearchConditions.builder()
                    .birth(born, born)
                    .name("高橋", NameMode.BEGINNING)
                    .build()))
        .containsExactly("1");
    assertThat(
            numbers(
                SearchConditions.builder().kana("タカハシ", NameMode.BEGINNING).sex(Sex.MALE).build()))
        .containsExactly("2");
    assertThat(
            numbers(
                SearchConditions.builder()
                    .birth(LocalDate.of(1960, 1, 1), LocalDate.of(1969, 12, 31))
                    .kana("タカ", NameMode.BEGINNING)
                    .build()))
        .containsExactly("2");
    assertThat(
            numbers(
                SearchConditions.builder().name("渡辺", NameMode.BEGINNING).address("浜町").build()))
        .containsExactly("3");
    assertThat(
            numbers(
                SearchConditions.builder().name("渡辺", NameMode.BEGINNING).address("本町").build()))
        .isEmpty();
    assertThat(
            numbers(
                SearchConditions.builder()
                    .kana("グエン", NameMode.BEGINNING)
                    .residentType(ResidentType.JAPANESE)
                    .build()))
        .isEmpty();
  }

  @Test
  @Proves({"RES-2-05"})
  void relationship_town_code_and_items_not_filled_in_narrow_a_search() {
    var tak = SearchConditions.builder().kana("タカハシ", NameMode.BEGINNING);
    assertThat(numbers(tak.blank(BlankItem.RESIDENT_CODE).build())).containsExactly("2");
    var head = Relationship.of(RelationshipCode.HEAD);
    var wife = Relationship.of(RelationshipCode.WIFE);
    var wat = SearchConditions.builder().name("渡辺", NameMode.BEGINNING);
    assertThat(numbers(wat.relationship(head).build())).containsExactly("3");
    assertThat(numbers(wat.relationship(wife).build())).isEmpty();
    assertThat(
            numbers(
                SearchConditions.builder()
                    .name("渡辺", NameMode.BEGINNING)
                    .townCode("0001002")
                    .build()))
        .containsExactly("3");
    assertThat(
            numbers(
                SearchConditions.builder()
                    .name("渡辺", NameMode.BEGINNING)
                    .townCode("0001003")
                    .build()))
        .isEmpty();
    assertThat(
            numbers(
                SearchConditions.builder().householdNumber("3").blank(BlankItem.NAME_KANA).build()))
        .isEmpty();
  }

  @Test
  @Proves({"RES-1-11"})
  void removed_persons_are_found_with_their_removal() {
    var found = hits(SearchConditions.builder().kana("サイトウ", NameMode.BEGINNING).build());
    assertThat(found)
        .singleElement()
        .satisfies(h -> assertThat(h.removedOn()).isEqualTo(DAY.plusMonths(2)));
    assertThat(
            numbers(
                SearchConditions.builder()
                    .kana("サイトウ", NameMode.BEGINNING)
                    .registered(true)
                    .build()))
        .isEmpty();
    assertThat(
            numbers(
                SearchConditions.builder()
                    .kana("サイトウ", NameMode.BEGINNING)
                    .removalReason("21")
                    .build()))
        .containsExactly("5");
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (var asked :
        List.of(
            kana("サトウ", NameMode.BEGINNING),
            kana("トウ", NameMode.ANYWHERE),
            name("佐藤"),
            SearchConditions.builder()
                .birth(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31))
                .build())) {
      var all = new ArrayList<String>();
      @Nullable SearchCursor after = null;
      do {
        var page = page(Question.of(asked), after);
        assertThat(page.hits()).hasSizeLessThanOrEqualTo(ResidentSearch.PAGE_SIZE);
        page.hits().forEach(h -> all.add(h.addresseeNumber()));
        after =
            page.next() == null ? null : SearchCursor.decode(page.next().encode()).orElseThrow();
      } while (after != null);
      assertThat(all).doesNotHaveDuplicates().filteredOn(n -> n.startsWith("C")).hasSize(CROWD);
    }
  }

  @Test
  void hidden_persons_leave_no_gap_on_a_page_and_are_not_counted() {
    Set<String> hidden = Set.of("C3", "C7", "C100");
    var question = new Question(kana("サトウ", NameMode.BEGINNING), null, hits -> hidden);
    var first = page(question, null);
    assertThat(first.hits())
        .hasSize(ResidentSearch.PAGE_SIZE)
        .noneMatch(h -> hidden.contains(h.addresseeNumber()));
    int count = database.tenancy().call(tenant, s -> search.count(s, question));
    assertThat(count).isEqualTo(CROWD - 3);
  }

  @Test
  void counts_are_of_persons_not_of_keys() {
    int count =
        database
            .tenancy()
            .call(tenant, s -> search.count(s, Question.of(kana("タ", NameMode.ANYWHERE))));
    assertThat(count).isEqualTo(CROWD + 3);
  }

  @Test
  void without_a_condition_an_index_can_answer_nothing_is_searched() {
    assertThatThrownBy(() -> numbers(SearchConditions.builder().sex(Sex.MALE).build()))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("RES-S01");
  }

  @Test
  @Proves({"IDN-1-01"})
  void another_municipality_finds_its_own_people_only() {
    List<String> found =
        database
            .tenancy()
            .call(other, s -> search.page(s, Question.of(name("高橋")), null))
            .hits()
            .stream()
            .map(SearchHit::name)
            .toList();
    assertThat(found).containsExactly("髙橋　他町");
  }

  private static SearchConditions kana(String text, NameMode mode) {
    return SearchConditions.builder().kana(text, mode).build();
  }

  private static SearchConditions name(String text) {
    return SearchConditions.builder().name(text, NameMode.BEGINNING).build();
  }

  private Set<String> numbers(SearchConditions asked) {
    return hits(asked).stream().map(SearchHit::addresseeNumber).collect(Collectors.toSet());
  }

  private List<SearchHit> hits(SearchConditions asked) {
    return page(Question.of(asked), null).hits();
  }

  private SearchPage page(Question question, @Nullable SearchCursor after) {
    return database.tenancy().call(tenant, s -> search.page(s, question, after));
  }
}
