package org.yakuba.childallowance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.rules.Allowance.PaidChild;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;

/**
 * What a notice says. It tells no address but that of the envelope: whoever gets it learns nothing
 * of where others live (suppression §4.3).
 */
final class NoticeContent {
  private static final int MONTHS_OF_YEAR = 12;

  private final Settings settings;
  private final Words words;
  private final Wording wording;
  private final String municipality;
  private final Map<String, Person> persons;

  /**
   * @param persons everybody of the recipient's file
   */
  NoticeContent(
      Settings settings,
      Words words,
      Wording wording,
      String municipality,
      Map<String, Person> persons) {
    this.settings = settings;
    this.words = words;
    this.wording = wording;
    this.municipality = municipality;
    this.persons = persons;
  }

  DocumentData of(Written written, Delivery delivery) {
    var draft = written.change().draft();
    var fields =
        new LinkedHashMap<>(Envelopes.head(delivery, settings.today(), municipality + "長"));
    fields.put("noticeNumber", "第" + written.noticeNumber() + "号");
    fields.put("lead", text(lead(draft)));
    var parts = new ArrayList<Part>();
    switch (draft.kind()) {
      case CERTIFY -> certified(written, parts);
      case REVISE_UP, REVISE_DOWN -> revised(written, parts);
      case EXTINGUISH -> extinguished(written, parts);
      case REJECT -> rejected(draft, parts);
      case UNPAID -> unpaid(written, parts);
      case CORRECT, CANCEL -> takenBack(written, parts);
      case PARTICULARS -> throw new IllegalArgumentException("nobody is notified");
    }
    parts.add(new Part("instruction", Map.of("instruction", text("instruction"))));
    return new DocumentData(fields, parts);
  }

  private String text(String id) {
    return wording.of(id, settings.today(), municipality);
  }

  private static String lead(Decision.Draft draft) {
    return switch (draft.kind()) {
      case CERTIFY -> "certify";
      case REVISE_UP, REVISE_DOWN -> "revise";
      case EXTINGUISH -> "extinguish";
      case REJECT -> "reject";
      case UNPAID -> "unpaid";
      case CORRECT, CANCEL -> "takeBack";
      case PARTICULARS -> throw new IllegalArgumentException("nobody is notified");
    };
  }

  private void certified(Written written, List<Part> parts) {
    var file = after(written);
    var start = file.recipient().startMonth();
    line(parts, "認定番号", number(written));
    line(parts, "受給者", name(file.recipient().number()));
    line(parts, "認定請求を受けた日", Words.day(file.recipient().claim().date()));
    line(parts, "支給開始月", Words.month(start));
    line(parts, "手当月額", Words.yen(written.change().draft().newYen()));
    line(parts, "支払月", paymentMonths());
    children(written, file, start, parts);
  }

  private void revised(Written written, List<Part> parts) {
    var draft = written.change().draft();
    line(parts, "認定番号", number(written));
    line(parts, "改定前の月額", Words.yen(draft.oldYen()));
    line(parts, "改定後の月額", Words.yen(draft.newYen()));
    if (draft.effectiveMonth() != null) {
      line(parts, "改定する月", Words.month(draft.effectiveMonth()) + "分から");
    }
    line(parts, "改定の理由", reason(draft.reason()));
    overpaid(written, parts);
    if (draft.effectiveMonth() != null) {
      children(written, after(written), draft.effectiveMonth(), parts);
    }
  }

  private void extinguished(Written written, List<Part> parts) {
    var recipient = after(written).recipient();
    line(parts, "認定番号", number(written));
    var date = recipient.extinctionDate();
    if (date != null) {
      line(parts, "消滅した日", Words.day(date));
      line(parts, "支給終了月", Words.month(YearMonth.from(date)));
    }
    line(parts, "消滅の理由", reason(written.change().draft().reason()));
    line(parts, "まだ支払っていない手当", Words.yen(written.change().unpaidYen()));
    overpaid(written, parts);
  }

  private void rejected(Decision.Draft draft, List<Part> parts) {
    if (draft.command() instanceof Command.Reject reject) {
      line(parts, "請求者", name(reject.claimant()));
      line(parts, "請求を受けた日", Words.day(reject.receivedOn()));
      line(parts, "却下の理由", reject.reason().text());
      if (!reject.text().isBlank()) {
        line(parts, "理由の説明", reject.text());
      }
    }
  }

  private void unpaid(Written written, List<Part> parts) {
    var file = after(written);
    line(parts, "受給者であった者", name(file.recipient().number()));
    line(parts, "支給を受ける児童", name(written.change().draft().number()));
    line(parts, "支給する額", Words.yen(written.change().unpaidYen()));
    line(parts, "備考", "児童が2人以上あるときは、代表者1人への支払により全員に支払ったものとみなします。");
  }

  private void takenBack(Written written, List<Part> parts) {
    var draft = written.change().draft();
    line(parts, "認定番号", number(written));
    line(parts, "区分", words.of("determinationKind", draft.kind()));
    line(parts, "前の月額", Words.yen(draft.oldYen()));
    line(parts, "後の月額", Words.yen(draft.newYen()));
    if (draft.effectiveMonth() != null) {
      line(parts, "効力のある月", Words.month(draft.effectiveMonth()) + "分から");
    }
    line(parts, "理由", draft.reasonText() == null ? "決定の誤りのため" : draft.reasonText());
    overpaid(written, parts);
  }

  private void overpaid(Written written, List<Part> parts) {
    long sum = written.change().overpaid().values().stream().mapToLong(Long::longValue).sum();
    if (sum > 0) {
      line(parts, "支払い過ぎた額", Words.yen(sum) + "(今後の支払との調整または返納を別に通知します)");
    }
  }

  private void children(Written written, CaseFile file, YearMonth month, List<Part> parts) {
    var paid = new Amounts(settings, written.change().books()).month(file, month);
    if (paid.isEmpty() || paid.get().children().isEmpty()) {
      return;
    }
    parts.add(new Part("head", Map.of()));
    for (var child : paid.get().children()) {
      parts.add(
          new Part(
              "child",
              Map.of(
                  "childName",
                  name(child.childId()),
                  "birthDate",
                  birth(child.childId()),
                  "category",
                  category(child),
                  "amount",
                  Words.yen(child.amountYen()))));
    }
  }

  private String category(PaidChild child) {
    var rank = child.order() == null ? "" : "第" + child.order() + "子 ";
    return rank + words.of("category", child.category());
  }

  private String reason(String code) {
    var word = words.of("extinctionReason", code);
    return switch (word) {
      case "MORE_CHILDREN" -> "支給の対象となる児童が増えたため";
      case "CARE_EQUIVALENT" -> "監護に相当する世話と生計費の負担を確認した子を算定したため";
      case "NO_SUPPORT" -> "生計費の負担がなくなった子を算定しなくなったため";
      case "AGE_REACHED" -> "児童が年齢に達したため";
      default -> word + "のため";
    };
  }

  private String paymentMonths() {
    var months = new ArrayList<String>();
    var first = YearMonth.of(settings.today().getYear(), 1);
    for (int i = 0; i < MONTHS_OF_YEAR; i++) {
      var paid = settings.law().paidIn(first.plusMonths(i)).getMonthValue() + "月";
      if (!months.contains(paid)) {
        months.add(paid);
      }
    }
    return String.join("・", months);
  }

  private static CaseFile after(Written written) {
    var after = written.change().after();
    if (after == null) {
      throw new IllegalStateException("a recipient is told about");
    }
    return after;
  }

  private static String number(Written written) {
    var number = written.certificationNumber();
    return number == null ? "" : number;
  }

  private String name(String number) {
    var person = persons.get(number);
    return person == null ? number : person.name();
  }

  private String birth(String number) {
    @Nullable LocalDate birth =
        persons.containsKey(number) ? persons.get(number).birthDate() : null;
    return birth == null ? "" : Words.day(birth);
  }

  private static void line(List<Part> parts, String label, String value) {
    parts.add(new Part("line", Map.of("label", label, "value", value)));
  }
}
