package org.yakuba.addressee.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.MergeLinks.Decision;
import org.yakuba.addressee.rules.NonResidentCheck;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.number.CorporateNumber;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.TestDatabase;

@SuppressWarnings("NullAway.Init")
class AddresseesTest {

  private static final Instant DAY_ONE = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant DAY_TWO = Instant.parse("2026-04-02T00:00:00Z");
  private static final String BUSINESS = "031";

  private final AddresseeNumbers numbers = new AddresseeNumbers();
  private final Addressees addressees =
      new Addressees(numbers, new NonResidentCheck(new TextCheck(MjTable.standard())));
  private final AddresseeSearch search = new AddresseeSearch();
  private final MergeLedger merges = new MergeLedger();
  private TestDatabase database;
  private TenantId here;
  private TenantId elsewhere;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh(AddresseeConfiguration.DATABASE_MODULE);
    here = database.tenant("990019");
    elsewhere = database.tenant("990027");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> T in(TenantId tenant, Function<TenantSession, T> work) {
    return database.tenancy().call(tenant, work);
  }

  private <T> List<T> allIn(TenantId tenant, Function<TenantSession, List<T>> work) {
    return in(tenant, work);
  }

  private Addressee addressee(String number) {
    return in(here, s -> addressees.find(s, number)).orElseThrow();
  }

  private String refusal(Function<TenantSession, Decision> command) {
    var decision = in(here, command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).code();
  }

  private static NonResidentDraft person(
      String name, String kana, String business, boolean prohibited) {
    return new NonResidentDraft(
        EntityType.INDIVIDUAL,
        name,
        kana,
        "",
        UncertainDate.of(LocalDate.of(1970, 5, 1)),
        "1",
        "",
        "",
        "見本県見本市本町１",
        "",
        "",
        "0312345678",
        "",
        business,
        prohibited);
  }

  private String register(String name, String kana) {
    return in(
            here,
            s -> addressees.register(s, person(name, kana, BUSINESS, false), "clerk", DAY_ONE))
        .value();
  }

  private List<String> found(Function<TenantSession, List<Addressee>> query) {
    return in(here, s -> query.apply(s).stream().map(Addressee::number).toList());
  }

  @Test
  @Proves("ADR-1-01")
  void numbers_are_serials_with_check_digit_in_a_series_of_each_municipality() {
    assertThat(register("見本　一郎", "ミホン　イチロウ")).isEqualTo("000000000000019");
    assertThat(register("見本　二郎", "ミホン　ジロウ")).isEqualTo("000000000000027");
    assertThat(in(elsewhere, numbers::next).value()).isEqualTo("000000000000019");
  }

  @Test
  void the_series_starts_above_the_greatest_number_taken_over() {
    in(
        here,
        s -> {
          var draft = person("見本　一郎", "ミホン　イチロウ", BUSINESS, false);
          addressees.register(s, draft, "clerk", DAY_ONE);
          return s.jdbc()
              .sql(
                  "INSERT INTO addressee.addressee (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key)"
                      + " VALUES (:tenant, '000000000012343', 1, 'RESIDENT', 'INDIVIDUAL', ''), (:tenant, 'A-77', 1, 'RESIDENT', 'INDIVIDUAL', '')")
              .param("tenant", s.tenant().value())
              .update();
        });
    in(
        here,
        s -> {
          numbers.raise(s);
          return 0;
        });
    assertThat(in(here, numbers::next).value())
        .isGreaterThan("000000000012343")
        .startsWith("00000000001235");
  }

  @Test
  void a_used_up_series_is_refused_with_its_code() {
    in(
        here,
        s ->
            s.jdbc()
                .sql(
                    "INSERT INTO platform.number_series VALUES (:tenant, 'addressee', 99999999999999)")
                .param("tenant", s.tenant().value())
                .update());
    assertThatThrownBy(() -> in(here, numbers::next))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("ADR-E10");
  }

  @Test
  @Proves({"ADR-1-02", "ADR-1-10"})
  void every_change_is_a_new_row_and_the_old_one_stays() {
    var number = register("髙橋　太郎", "タカハシ　タロウ");
    in(
        here,
        s -> {
          addressees.correct(
              s, number, 1, person("山田　太郎", "ヤマダ　タロウ", BUSINESS, false), "other", DAY_TWO);
          return 0;
        });
    var history = in(here, s -> addressees.history(s, number));
    assertThat(history).extracting(Addressee::name).containsExactly("山田　太郎", "髙橋　太郎");
    assertThat(history).extracting(Addressee::operatorId).containsExactly("other", "clerk");
    assertThat(addressee(number).historyNo()).isEqualTo(2);
    assertThatThrownBy(() ->
            in(
                here,
                s -> s.jdbc().sql("UPDATE addressee.addressee_record SET name = 'x'").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
    var number = register("髙橋　太郎", "タカハシ　タロウ");
    var draft = person("山田　太郎", "ヤマダ　タロウ", BUSINESS, false);
    in(
        here,
        s -> {
          addressees.correct(s, number, 1, draft, "clerk", DAY_TWO);
          return 0;
        });
    assertThatThrownBy(() ->
            in(
                here,
                s -> {
                  addressees.correct(s, number, 1, draft, "clerk", DAY_TWO);
                  return 0;
                }))
        .hasMessageContaining("ADR-E06");
  }

  @Test
  @Proves("ADR-1-05")
  void is_found_by_the_beginning_of_kana_and_name_and_number_with_variants_and_past_names() {
    var number = register("髙橋　太郎", "タカハシ　タロウ");
    var draft = person("山田　太郎", "ヤマダ　タロウ", BUSINESS, false);
    in(
        here,
        s -> {
          addressees.correct(s, number, 1, draft, "clerk", DAY_TWO);
          return 0;
        });
    assertThat(found(s -> search.byKana(s, "ヤマタ", BUSINESS, 10))).containsExactly(number);
    assertThat(found(s -> search.byKana(s, "タカハシ", BUSINESS, 10)))
        .as("past name")
        .containsExactly(number);
    assertThat(found(s -> search.byName(s, "高橋太", BUSINESS, 10)))
        .as("variant")
        .containsExactly(number);
    assertThat(found(s -> search.byNumber(s, "00000000000001", BUSINESS, 10)))
        .containsExactly(number);
    assertThat(found(s -> search.byBirthDate(s, LocalDate.of(1970, 5, 1), BUSINESS, 10)))
        .containsExactly(number);
    assertThat(found(s -> search.byKana(s, "スズキ", BUSINESS, 10))).isEmpty();
    assertThat(found(s -> search.byKana(s, "", BUSINESS, 10))).isEmpty();
    assertThat(allIn(elsewhere, s -> search.byKana(s, "ヤマダ", BUSINESS, 10))).isEmpty();
    assertThat(allIn(elsewhere, s -> addressees.history(s, number))).isEmpty();
  }

  @Test
  @Proves("ADR-1-13")
  void an_addressee_closed_to_other_businesses_is_found_by_its_own_only() {
    in(
        here,
        s -> addressees.register(s, person("秘密　太郎", "ヒミツ　タロウ", "101", true), "clerk", DAY_ONE));
    assertThat(found(s -> search.byKana(s, "ヒミツ", "102", 10))).isEmpty();
    assertThat(found(s -> search.byKana(s, "ヒミツ", "101", 10))).hasSize(1);
  }

  @Test
  void a_deleted_addressee_is_found_no_more_and_keeps_number_and_history() {
    var number = register("髙橋　太郎", "タカハシ　タロウ");
    in(
        here,
        s -> {
          addressees.delete(s, number, 1, "clerk", DAY_TWO);
          return 0;
        });
    assertThat(found(s -> search.byKana(s, "タカハシ", BUSINESS, 10))).isEmpty();
    assertThat(allIn(here, s -> addressees.history(s, number)))
        .extracting(Addressee::reason)
        .containsExactly(RecordReason.DELETED, RecordReason.REGISTERED);
    var other = register("山田　花子", "ヤマダ　ハナコ");
    assertThat(refusal(s -> merges.link(s, other, number, "clerk", DAY_TWO))).isEqualTo("ADR-E05");
  }

  @Test
  @Proves("ADR-1-18")
  void branches_of_a_corporation_share_its_number_and_are_found_by_it() {
    var number = CorporateNumber.ofBody("000000000001").value();
    for (var name : List.of("株式会社見本", "株式会社見本　西支店")) {
      var draft =
          new NonResidentDraft(
              EntityType.CORPORATION,
              name,
              "ミホン",
              "",
              null,
              "0",
              "",
              "",
              "",
              "",
              "",
              "",
              number,
              BUSINESS,
              false);
      in(here, s -> addressees.register(s, draft, "clerk", DAY_ONE));
    }
    assertThat(found(s -> search.byNumber(s, number, BUSINESS, 10))).hasSize(2);
  }

  @Test
  @Proves({"ADR-1-08", "ADR-1-09"})
  void links_are_kept_with_their_history_and_can_be_undone() {
    var one = register("髙橋　太郎", "タカハシ　タロウ");
    var two = register("高橋　太郎", "タカハシ　タロウ");
    var three = register("高橋　太朗", "タカハシ　タロウ");
    in(here, s -> merges.link(s, one, two, "clerk", DAY_ONE));
    in(here, s -> merges.link(s, two, three, "clerk", DAY_TWO));
    assertThat(addressee(one).representative()).isEqualTo(three);
    assertThat(refusal(s -> merges.link(s, three, one, "clerk", DAY_TWO))).isEqualTo("ADR-E04");
    in(here, s -> merges.unlink(s, two, "clerk", DAY_TWO.plusSeconds(60)));
    assertThat(addressee(one).representative()).isEqualTo(two);
    assertThat(addressee(two).representative()).isEqualTo(two);
    assertThat(allIn(here, s -> merges.history(s, one)))
        .extracting(MergeLedger.Entry::target)
        .containsExactly(two, three, two);
    assertThat(found(s -> search.byNumber(s, one, BUSINESS, 1)))
        .as("the number stays")
        .containsExactly(one);
  }

  @Test
  void a_resident_is_not_changed_here() {
    in(
        here,
        s ->
            s.jdbc()
                .sql(
                    "WITH r AS (INSERT INTO addressee.addressee_record (tenant_id, addressee_number, history_no, reason, known_from, origin,"
                        + " entity_type, resident_status, name, sex) VALUES (:tenant, '77', 1, 'SNAPSHOT', now(), 'RESIDENT', 'INDIVIDUAL', '1', '住民', '1'))"
                        + " INSERT INTO addressee.addressee (tenant_id, addressee_number, current_history_no, origin, entity_type, kana_key)"
                        + " VALUES (:tenant, '77', 1, 'RESIDENT', 'INDIVIDUAL', '')")
                .param("tenant", s.tenant().value())
                .update());
    assertThat(addressee("77").origin()).isEqualTo(Origin.RESIDENT);
    var draft = person("住民　太郎", "", BUSINESS, false);
    assertThatThrownBy(() ->
            in(
                here,
                s -> {
                  addressees.correct(s, "77", 1, draft, "clerk", DAY_TWO);
                  return 0;
                }))
        .hasMessageContaining("ADR-E05");
    assertThatThrownBy(() ->
            in(
                here,
                s -> {
                  addressees.becomeNonResident(s, "77", 1, draft, "clerk", DAY_TWO);
                  return 0;
                }))
        .as("is a resident still")
        .hasMessageContaining("ADR-E05");
  }
}
