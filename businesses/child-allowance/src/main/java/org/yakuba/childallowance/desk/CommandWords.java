package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.StudentClaim;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.platform.tenancy.TenantSession;

/** What a command says, item by item, in the words of the form. */
final class CommandWords {
  private static final Map<ChildEnd.Reason, String> END_REASONS =
      Map.of(
          ChildEnd.Reason.NO_CUSTODY, "監護しなくなった",
          ChildEnd.Reason.CHILD_DEATH, "死亡",
          ChildEnd.Reason.CHILD_IN_FACILITY, "施設入所・里親委託",
          ChildEnd.Reason.FACILITY_LEFT, "施設退所・里親委託の解除",
          ChildEnd.Reason.OVERSEAS, "国外へ転出",
          ChildEnd.Reason.NO_SUPPORT, "生計費の負担がなくなった");

  private final AllowanceDesk desk;
  private final TenantSession session;
  private final Map<String, String> items = new LinkedHashMap<>();

  CommandWords(AllowanceDesk desk, TenantSession session) {
    this.desk = desk;
    this.session = session;
  }

  /** The word for why a child no longer counts. */
  static String of(ChildEnd.Reason reason) {
    return END_REASONS.getOrDefault(reason, reason.name());
  }

  /** Labels and values of what a command says; empty values left out. */
  Map<String, String> of(Command command) {
    items.clear();
    put("受付日", command.receivedOn());
    switch (command) {
      case Command.Certify certify -> certify(certify);
      case Command.Reject reject -> put("却下の理由", reject.reason().text());
      case Command.OfRecipient known -> known(known);
    }
    return new LinkedHashMap<>(items);
  }

  private void certify(Command.Certify c) {
    put("請求者", name(c.claimant()));
    put("受給者区分", word("recipientType", c.kind()));
    put("資格区分", word("insuranceClass", c.insuranceClass()));
    put("加入年金", word("pensionType", c.pensionType()));
    put("事由発生日", c.eventDate());
    put("経過措置", c.transitional() ? "あり" : null);
    put("配偶者", c.spouse() == null ? null : name(c.spouse()));
    put("生計中心者の判断", word("principalEarnerBasis", c.earnerBasis()));
    put("同居優先", c.cohabitationPriority() ? "あり" : null);
    put("支援措置等の配慮", c.protectiveHandling() ? "あり" : null);
    put("前住所地の支給終了月", c.previousEndMonth());
    put("請求者の所得", c.claimantIncome() == null ? null : Words.yen(c.claimantIncome()));
    put("配偶者の所得", c.spouseIncome() == null ? null : Words.yen(c.spouseIncome()));
    put("前の受給者の認定番号", c.replaces());
    put("振込先の口座", AccountChoices.words(session, c));
    persons(c.children(), c.students());
  }

  private void known(Command.OfRecipient command) {
    switch (command) {
      case Command.ReviseUp up -> {
        put("事由発生日", up.eventDate());
        put("経過措置", up.transitional() ? "あり" : null);
        persons(up.children(), up.students());
      }
      case Command.ReviseDown down -> {
        for (var end : down.ends()) {
          var who = name(end.number());
          put(who + " 事由の日", end.date());
          put(who + " 理由", of(end.reason()));
          put(who + " 施設から戻る予定の日", end.expectedReturn());
        }
      }
      case Command.Extinguish end -> {
        put("消滅の日", end.date());
        put("消滅事由", word("extinctionReason", end.reason()));
      }
      case Command.ClaimUnpaid unpaid -> put("代表する児童", name(unpaid.representative()));
      case Command.ChangeParticulars change -> {
        put("変わる月", change.from());
        put("資格区分", word("insuranceClass", change.insuranceClass()));
        put("加入年金", word("pensionType", change.pensionType()));
        put("配偶者", change.spouse() == null ? null : name(change.spouse()));
        put("振込先の口座", AccountChoices.words(session, change));
      }
      case Command.ReportStatus report -> put("年度", report.fiscalYear());
      case Command.ReachAge age -> put("効力月", age.effectiveMonth());
      case Command.Cancel cancel -> put("理由", cancel.text());
      case Command.Correct correct -> put("理由", correct.text());
    }
  }

  private void persons(List<ChildClaim> children, List<StudentClaim> students) {
    for (var child : children) {
      var who = name(child.number());
      var said = new ArrayList<String>();
      said.add("児童");
      said.add("続柄コード " + child.relationship());
      said.add(desk.words().of("livingArrangement", child.living()));
      said.add(desk.words().of("livelihood", child.livelihood()));
      said.add(desk.words().of("residence", child.residence()));
      put(who, String.join(" ", said));
      put(who + " 監護開始日", child.careFrom());
      put(who + " 事由発生日", child.eventDate());
      put(who + " 留学開始日", child.studyFrom());
      put(who + " 留学終了日", child.studyTo());
    }
    for (var student : students) {
      var who = name(student.number());
      put(who, "大学生年代 " + student.detail());
      put(who + " 就学の状況", word("studyStatus", student.studyStatus()));
      put(who + " 卒業予定日", student.expectedEndDate());
      put(who + " 事由発生日", student.eventDate());
    }
  }

  private String name(String number) {
    return desk.person(session, number).map(Person::name).orElse(number);
  }

  private @Nullable String word(String list, @Nullable Enum<?> code) {
    return code == null ? null : desk.words().of(list, code);
  }

  private void put(String label, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case LocalDate day -> items.put(label, Words.day(day));
      case YearMonth month -> items.put(label, Words.month(month));
      default -> {
        if (!value.toString().isEmpty()) {
          items.put(label, value.toString());
        }
      }
    }
  }
}
