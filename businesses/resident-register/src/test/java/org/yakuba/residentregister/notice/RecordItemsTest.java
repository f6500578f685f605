package org.yakuba.residentregister.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.PdfCheck;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;

/** 記載事項証明書, 文字溢れ一覧, 締め, and the address that is shared with a protected person. */
class RecordItemsTest {
  private static CertificateOffice office;

  @BeforeAll
  static void open() {
    office = CertificateOffice.open();
    for (var kind : List.of(CertificateKind.RECORD_ITEMS, CertificateKind.REMOVED_ITEMS)) {
      office.fee(kind, CertificateChannel.COUNTER, 200);
    }
    office
        .ledger
        .person("22", "秘密　同居", "ヒミツ　ドウキョ")
        .with("household_number", "901")
        .with("relationship_codes", "20")
        .with("address_town", CertificateOffice.HIDDEN)
        .event("01", CertificateOffice.DAY, CertificateOffice.DAY)
        .save();
    office
        .ledger
        .person("61", "長".repeat(90) + "　名", "ナガイ　ナ")
        .with("household_number", "961")
        .with("address_building", "見本".repeat(400))
        .event("01", CertificateOffice.DAY, CertificateOffice.DAY)
        .save();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Proves({"RES-5-01", "RES-5-07"})
  void what_was_chosen_is_certified_and_nothing_else() {
    var pdf = issued(items("11", CertificateItem.NAME, CertificateItem.ADDRESS)).pdf();
    assertThat(PdfCheck.violations(pdf)).isEmpty();
    assertThat(PdfCheck.text(pdf))
        .contains("住 民 票 記 載 事 項 証 明 書", "髙橋　葛󠄂太", "見本県見本市本町三丁目5番2号")
        .contains("上記の事項は、住民票に記載されている事項と相違ないことを証明する。")
        .doesNotContain("辻󠄂ハイツ", "昭和60年3月1日", "省略");
    var more =
        PdfCheck.text(
            issued(
                    items(
                        "11",
                        CertificateItem.NAME,
                        CertificateItem.ADDRESS,
                        CertificateItem.BUILDING,
                        CertificateItem.BIRTH_DATE,
                        CertificateItem.RELATIONSHIP,
                        CertificateItem.REGISTERED_DOMICILE))
                .pdf());
    assertThat(more).contains("辻󠄂ハイツ二〇三号", "昭和60年3月1日", "世帯主", "見本県見本市本町三丁目五番");
  }

  @Test
  @Proves({"RES-5-01"})
  void removed_records_have_items_of_their_own_and_some_item_must_be_chosen() {
    var removed =
        of(
            CertificateKind.REMOVED_ITEMS,
            CertificateOffice.own("42", CertificateItem.NAME, CertificateItem.REMOVAL));
    assertThat(PdfCheck.text(issued(removed).pdf()))
        .contains("除 票 記 載 事 項 証 明 書", "転出　済", "令和3年3月31日");
    assertThat(codes(items("42", CertificateItem.NAME))).containsExactly("NOT_RESIDENT");
    assertThat(codes(items("11"))).containsExactly("RES-C20");
  }

  @Test
  @Proves({"SUP-2-01", "RES-3-06"})
  void a_sheet_of_somebody_who_lives_with_a_protected_person_is_refused() {
    assertThat(codes(CertificateOffice.own("22"))).isEmpty();
    office.protect("21");
    assertThat(codes(CertificateOffice.own("22"))).containsExactly("SUPPRESSED");
    assertThat(codes(items("22", CertificateItem.NAME, CertificateItem.ADDRESS)))
        .containsExactly("SUPPRESSED");
    assertThat(codes(CertificateOffice.own("11"))).isEmpty();
  }

  @Test
  @Proves({"RES-5-12"})
  void what_does_not_fit_stands_on_the_list_by_the_words_of_its_form() {
    var copy = issued(CertificateOffice.own("61"));
    assertThat(copy.alerts()).isNotEmpty();
    var day = office.desk.today();
    var listed = office.issued.overflows(office.clerk(), day, day);
    assertThat(listed).extracting(row -> row.copy().subjects()).contains(List.of("61"));
    assertThat(listed.getFirst().items()).containsAnyOf("住所", "氏名");
    assertThat(office.issued.overflows(office.clerk(), day.plusDays(1), day.plusDays(2))).isEmpty();
  }

  @Test
  @Proves({"RES-5-16"})
  void an_office_closes_its_till_once_and_later_voidings_belong_to_the_next_closing() {
    var closings = office.closings;
    var unused = closings.close(office.clerk());
    var first = issued(CertificateOffice.own("11"));
    issued(items("11", CertificateItem.NAME));
    var closed = closings.close(office.clerk()).orElseThrow();
    assertThat(closed.copies()).isEqualTo(2);
    assertThat(closed.balance().amount()).isEqualTo(500);
    assertThat(closings.close(office.clerk())).isEmpty();
    assertThat(office.issued.voidCopy(office.because("誤発行"), first.issueId())).isTrue();
    var next = closings.close(office.clerk()).orElseThrow();
    assertThat(next.copies()).isZero();
    assertThat(next.voided()).isEqualTo(1);
    assertThat(next.balance().amount()).isEqualTo(-300);
    assertThat(closings.list(office.clerk(), 2)).containsExactly(next, closed);
  }

  private static CertificateRequest items(String number, CertificateItem... include) {
    return of(CertificateKind.RECORD_ITEMS, CertificateOffice.own(number, include));
  }

  private static CertificateRequest of(CertificateKind kind, CertificateRequest own) {
    return new CertificateRequest(
        UUID.randomUUID(),
        kind,
        own.layout(),
        own.sequence(),
        own.person(),
        own.subjects(),
        false,
        own.include(),
        own.requester(),
        null,
        null,
        own.channel(),
        own.identityCheck(),
        own.usedFor(),
        own.submitTo(),
        null,
        false,
        null,
        1,
        "01");
  }

  private static Outcome.Copy issued(CertificateRequest request) {
    return switch (office.desk.issue(office.clerk(), request)) {
      case Outcome.Issued(var copies) -> copies.getFirst();
      case Outcome.Refused(var violations) -> throw new AssertionError(violations.toString());
      case Outcome.Preview preview -> throw new AssertionError(preview.toString());
    };
  }

  private static List<String> codes(CertificateRequest request) {
    return office.desk.issue(office.clerk(), request) instanceof Outcome.Refused(var violations)
        ? violations.stream().map(Violation::code).toList()
        : List.of();
  }
}
