package org.yakuba.childallowance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.ledger.Commands.by;
import static org.yakuba.childallowance.ledger.Commands.child;
import static org.yakuba.childallowance.ledger.Commands.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.FontFile;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.Commands;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.RejectReason;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.memory.MemoryLedger;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.Ornaments;

/** Each notice as a sheet: what it must say stands on it, and nothing is lost at an edge. */
class NoticeLookTest {
  private static final ChildAllowanceLaw LAW = ChildAllowanceLaw.national();
  private static final Settings SETTINGS =
      new Settings(LAW, OpeningDays.standard(), LocalDate.of(2026, 10, 5));
  private static final Map<String, Person> PEOPLE =
      Map.of(
          "100", person("100", "見本　花子", "1985-05-05"),
          "202", person("202", "見本　一郎", "2018-02-10"),
          "203", person("203", "見本　桜", "2010-07-01"),
          "204", person("204", "見本　葵", "2026-09-18"));
  private static final Delivery DELIVERY =
      new Delivery("見本　花子", "100-0001", "見本県見本市本町１丁目２番３号", "見本ハイツ１０１号室", false);

  private final MemoryLedger ledger = new MemoryLedger();
  private final NoticeContent content =
      new NoticeContent(SETTINGS, new Words(), new Wording(), "見本市", PEOPLE);

  private static Person person(String number, String name, String birth) {
    return new Person(
        number, "1", "h", "", name, "ミホン", LocalDate.parse(birth), true, "2", null, null);
  }

  private Written decided(Command command) {
    PEOPLE.values().forEach(ledger::put);
    if (Decider.decide(ledger.slice(command), command, SETTINGS)
        instanceof Decision.Accepted accepted) {
      return ledger
          .write(
              accepted,
              new Signature(
                  null, "a", "b", Instant.parse("2026-10-05T01:00:00Z"), LAW.fingerprint()))
          .getFirst();
    }
    throw new AssertionError("refused");
  }

  private String sheet(Written written) throws IOException {
    var form = Forms.of(written.change().draft().kind());
    var data = content.of(written, DELIVERY);
    var rendered =
        new DocumentEngine(FontFile.find(""))
            .render(
                form,
                List.of(new DocumentEngine.Copy(data, new Ornaments(null, null, null))),
                Instant.parse("2026-10-05T01:00:00Z"));
    assertThat(rendered.alerts()).isEmpty();
    assertThat(rendered.pages()).containsExactly(1);
    var folder = Files.createDirectories(Path.of("target/notices"));
    Files.write(folder.resolve(form.id() + ".pdf"), rendered.pdf());
    try (var document = Loader.loadPDF(rendered.pdf())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String number() {
    return "0000000001";
  }

  @Test
  void a_certification_tells_number_start_amounts_payment_months_and_instructions()
      throws IOException {
    var claim = by("100", "2026-10-05").event("2026-09-18");
    assertThat(sheet(decided(claim.children(child("202"), child("203"), child("204")))))
        .contains("見本　花子　様", "第2026-000001号", "見本市長", "令和8年10月", "50,000円")
        .contains("2月・4月・6月・8月・10月・12月", "第3子 第3子以降", "審査請求", "6か月以内");
  }

  @Test
  void a_rejection_tells_its_reason() throws IOException {
    var reject =
        new Command.Reject(
            "100", null, day("2026-10-02"), RejectReason.LOWER_EARNER, "配偶者が請求してください");
    assertThat(sheet(decided(reject))).contains("生計を維持する程度", "配偶者が請求してください", "審査請求");
  }

  @Test
  void a_revision_tells_old_and_new_amount_and_from_when() throws IOException {
    decided(by("100", "2026-04-10").children(child("202"), child("203")));
    var more = Commands.more(number(), "2026-10-02", "2026-09-18", child("204"));
    assertThat(sheet(decided(more))).contains("20,000円", "50,000円", "令和8年10月分から", "児童が増えたため");
  }

  @Test
  void an_extinction_tells_day_last_month_and_what_is_unpaid_and_names_no_child()
      throws IOException {
    decided(by("100", "2026-04-10").children(child("202"), child("203")));
    var end =
        new Command.Extinguish(
            number(), day("2026-10-02"), true, day("2026-10-20"), ExtinctionReason.MOVED_OUT);
    assertThat(sheet(decided(end)))
        .contains("令和8年10月20日", "転出のため", "120,000円")
        .doesNotContain("見本　一郎");
  }

  @Test
  void what_heirs_get_and_what_is_taken_back_have_sheets_of_their_own() throws IOException {
    decided(by("100", "2026-04-10").children(child("202"), child("203")));
    decided(
        new Command.Extinguish(
            number(), day("2026-09-10"), true, day("2026-08-20"), ExtinctionReason.DEATH));
    var unpaid = new Command.ClaimUnpaid(number(), day("2026-09-20"), "203", null);
    assertThat(sheet(decided(unpaid))).contains("見本　桜", "80,000円", "代表者1人");
    var target = ledger.file(number()).orElseThrow().journal().get(1).determinationId();
    var back = new Command.Cancel(number(), day("2026-09-25"), target, "死亡の届出の誤りのため");
    assertThat(sheet(decided(back))).contains("取消", "死亡の届出の誤りのため");
  }
}
