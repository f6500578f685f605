package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.tenancy.TenantSession;

/** What a filing would lead to: amounts, first month, differences of past months, grounds. */
final class OutcomePages {
  private static final int MONTHS_TRACED = 3;

  private final Settings.Source settings;
  private final AllowanceDesk desk;

  OutcomePages(Settings.Source settings, AllowanceDesk desk) {
    this.settings = settings;
    this.desk = desk;
  }

  static Map<String, @Nullable Object> emptyOutcome() {
    var model = new HashMap<String, @Nullable Object>();
    model.put("outcomes", List.of());
    model.put("warnings", List.of());
    model.put("trace", List.of());
    model.put("earners", List.of());
    model.put("starts", List.of());
    model.put("differences", List.of());
    model.put("comparison", List.of());
    return model;
  }

  Map<String, @Nullable Object> model(
      TenantSession session, Command command, Decision.Accepted accepted) {
    var model = new HashMap<String, @Nullable Object>();
    var outcomes = new ArrayList<Views.Outcome>();
    for (var change : accepted.changes()) {
      var draft = change.draft();
      long overpaid = change.overpaid().values().stream().mapToLong(Long::longValue).sum();
      outcomes.add(
          new Views.Outcome(
              desk.words().of("determinationKind", draft.kind()),
              desk.person(session, draft.number()).map(Person::name).orElse(draft.number()),
              Words.yen(draft.oldYen()) + " → " + Words.yen(draft.newYen()),
              draft.effectiveMonth() == null ? "" : Words.month(draft.effectiveMonth()) + "分から",
              overpaid == 0 ? "" : Words.yen(overpaid),
              change.unpaidYen() == 0 ? "" : Words.yen(change.unpaidYen())));
    }
    model.put("outcomes", outcomes);
    model.put("warnings", remarks(accepted.warnings()));
    model.put("trace", trace(session, accepted));
    model.put("earners", earners(command));
    model.put("starts", starts(command));
    model.put(
        "differences",
        accepted.changes().stream().flatMap(change -> differences(change).stream()).toList());
    model.put("comparison", comparison(session, command, accepted.main().before()));
    return model;
  }

  /** 事由発生日 of a claim; null where a filing has none. */
  static @Nullable LocalDate eventDate(Command command) {
    return switch (command) {
      case Command.Certify certify -> certify.eventDate();
      case Command.ReviseUp up -> up.eventDate();
      case Command.Correct correct -> eventDate(correct.instead());
      case Command.Reject reject -> null;
      case Command.OfRecipient other -> null;
    };
  }

  static List<Views.Remark> remarks(List<Violation> violations) {
    return violations.stream()
        .map(violation ->
            new Views.Remark(
                violation.code(),
                violation.message()
                    + (violation.value() == null ? "" : "(" + violation.value() + ")")))
        .toList();
  }

  /** 計算根拠 from the effective month on. */
  private List<Views.Step> trace(TenantSession session, Decision.Accepted accepted) {
    var change = accepted.main();
    var after = change.after();
    var month = change.draft().effectiveMonth();
    if (after == null || month == null || month.isBefore(ChildAllowanceLaw.FIRST_MONTH)) {
      return List.of();
    }
    return new Grounds(settings.today(), desk.names(session, after))
        .of(after, change.books(), month, month.plusMonths(MONTHS_TRACED - 1));
  }

  /** 支給開始月の判定 (CHA-2-02): claim, limit of fifteen days, transition, first month. */
  private List<Views.Step> starts(Command command) {
    return switch (command) {
      case Command.Certify c ->
          starts(new Claim(c.receivedOn(), c.eventDate(), c.transitional()), settings.today());
      case Command.ReviseUp up ->
          starts(new Claim(up.receivedOn(), up.eventDate(), up.transitional()), settings.today());
      case Command.Correct correct -> starts(correct.instead());
      case Command.Reject reject -> List.of();
      case Command.OfRecipient other -> List.of();
    };
  }

  private static List<Views.Step> starts(Claim claim, Settings today) {
    var rows = new ArrayList<Views.Step>();
    rows.add(new Views.Step("請求日", "受付日(電子申請は到達日)", Words.day(claim.date())));
    var event = claim.eventDate();
    if (event != null) {
      var counted = event.plusDays(today.law().claimDays());
      var deadline = today.starts().deadline(event);
      rows.add(
          new Views.Step(
              "15日の期限日",
              Words.day(event)
                  + "の翌日から"
                  + today.law().claimDays()
                  + "日目"
                  + (deadline.equals(counted) ? "" : "の" + Words.day(counted) + "が閉庁日のため次の開庁日"),
              Words.day(deadline)));
      boolean inTime = today.starts().isInTime(claim);
      rows.add(
          new Views.Step(
              "15日の特例",
              inTime ? "期限日までの請求のため事由の翌月分から" : "期限日の後の請求のため請求の翌月分から",
              inTime ? "適用" : "適用しない"));
    }
    if (claim.reform2024Transitional()) {
      var last = LocalDate.ofEpochDay(today.law().transitionalDeadline());
      boolean inTime = !claim.date().isAfter(last);
      rows.add(
          new Views.Step(
              "令和6年10月改正の経過措置", Words.day(last) + "までの請求は令和6年10月分から", inTime ? "適用" : "適用しない"));
    }
    rows.add(new Views.Step("支給開始月", "児童手当法第8条", Words.month(today.startOf(claim))));
    return rows;
  }

  /**
   * 遡及再計算 (CHA-3-04): every month until now whose amount is another than it was, and what is paid
   * later or was paid too much for it; the sums last.
   */
  private List<Views.Difference> differences(Decision.Change change) {
    var first = change.draft().effectiveMonth();
    if (change.before() == null || first == null) {
      return List.of();
    }
    var amounts = new Amounts(settings.today(), change.books());
    var now = YearMonth.from(settings.today().today());
    var paid = change.books().paid();
    var rows = new ArrayList<Views.Difference>();
    long more = 0;
    long less = 0;
    for (var month = first; !month.isAfter(now); month = month.plusMonths(1)) {
      var was = amounts.month(change.before(), month);
      var is = change.after() == null ? was : amounts.month(change.after(), month);
      if (was.isEmpty() || is.isEmpty()) {
        rows.add(new Views.Difference(Words.month(month), "所得の記録がありません", "", "", "", ""));
        continue;
      }
      long owed = amounts.yen(change.after(), month);
      long known = amounts.yen(change.before(), month);
      Long given = paid.get(month);
      if (owed == known && (given == null || given == owed)) {
        continue;
      }
      long difference = given == null ? 0 : owed - given;
      more += Math.max(difference, 0);
      less += Math.max(-difference, 0);
      rows.add(
          new Views.Difference(
              Words.month(month),
              Words.yen(known),
              Words.yen(owed),
              given == null ? "まだ支払っていません" : Words.yen(given),
              difference > 0 ? Words.yen(difference) : "",
              difference < 0 ? Words.yen(-difference) : ""));
    }
    if (!rows.isEmpty()) {
      rows.add(new Views.Difference("合計", "", "", "", Words.yen(more), Words.yen(less)));
    }
    return rows;
  }

  /** 訂正: what stands beside what is to stand, where they differ. */
  private List<Views.Compared> comparison(
      TenantSession session, Command command, @Nullable CaseFile before) {
    if (!(command instanceof Command.Correct correct) || before == null) {
      return List.of();
    }
    var standing = Decider.standing(before.journal()).get(correct.target());
    if (standing == null) {
      return List.of();
    }
    var words = new CommandWords(desk, session);
    var was = words.of(standing);
    var is = words.of(correct.instead());
    var labels = new LinkedHashSet<>(was.keySet());
    labels.addAll(is.keySet());
    return labels.stream()
        .filter(label -> !Objects.equals(was.get(label), is.get(label)))
        .map(label ->
            new Views.Compared(label, was.getOrDefault(label, "なし"), is.getOrDefault(label, "なし")))
        .toList();
  }

  /** 父母の所得 side by side (CHA-2-03). */
  private static List<Views.Step> earners(Command command) {
    if (!(command instanceof Command.Certify certify) || certify.claimantIncome() == null) {
      return List.of();
    }
    var rows = new ArrayList<Views.Step>();
    rows.add(new Views.Step("請求者", "所得", Words.yen(certify.claimantIncome())));
    if (certify.spouseIncome() != null) {
      rows.add(new Views.Step("配偶者", "所得", Words.yen(certify.spouseIncome())));
    }
    return rows;
  }
}
