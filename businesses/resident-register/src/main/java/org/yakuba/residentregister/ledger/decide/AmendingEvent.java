package org.yakuba.residentregister.ledger.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.Basis;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.rules.EventReason;

/**
 * 異動の訂正 (resident-register §3.11, RES-4-63): an 異動 was entered with wrong values. It and everything
 * after it is decided again with the right ones; the history keeps what was entered.
 *
 * @param targetEventId the 異動 to be amended
 * @param replacement the whole 異動 with the right values; null when they cannot be read as one
 */
public record AmendingEvent(Occasion occasion, String targetEventId, @Nullable Command replacement)
    implements Command {

  @Override
  public DateRule dateRule() {
    return DateRule.PAST;
  }

  @Override
  public Basis basis() {
    return Basis.EX_OFFICIO;
  }

  @Override
  public boolean changesHouseholds() {
    return false;
  }

  @Override
  public void check(Draft draft) {
    var event = CancellingEvent.find(draft, "targetSeq", targetEventId, false);
    if (event == null) {
      return;
    }
    if (replacement == null || draft.rewritten(targetEventId, replacement).isEmpty()) {
      draft.refuse(Code.AMEND_BREAKS_HISTORY, "changes", targetEventId);
    }
  }

  @Override
  public void enter(Draft draft) {
    var again = draft.rewritten(targetEventId, Objects.requireNonNull(replacement)).orElseThrow();
    var event = draft.slice().event(targetEventId).orElseThrow();
    again.alerts().forEach(a -> draft.alert(a.code(), "changes." + a.field(), a.value()));
    var numbers = new LinkedHashSet<>(new TreeSet<>(event.persons()));
    numbers.addAll(new TreeSet<>(again.chains().keySet()));
    for (var number : numbers) {
      var then = again.chains().getOrDefault(number, Chain.empty(number));
      rewrite(draft, draft.chain(number), then);
    }
  }

  private void rewrite(Draft draft, Chain now, Chain then) {
    var acts = new LinkedHashSet<String>();
    now.rows().forEach(row -> acts.add(row.actId()));
    then.rows().forEach(row -> acts.add(row.actId()));
    for (var act : acts) {
      rewriteAct(draft, act, of(now, act), of(then, act));
    }
  }

  private void rewriteAct(Draft draft, String act, List<ChainRow> now, List<ChainRow> then) {
    boolean target = act.equals(targetEventId);
    for (int i = 0; i < Math.max(now.size(), then.size()); i++) {
      // Rows of one act are matched from its end: the last one is what the act comes to.
      var old = at(now, now.size() - 1 - i);
      var right = at(then, then.size() - 1 - i);
      if (right == null) {
        withdraw(draft, Objects.requireNonNull(old), target);
      } else if (target && i == 0) {
        replace(draft, old, right, EntryKind.AMENDMENT);
      } else if (old == null || !saysTheSame(old, right)) {
        replace(draft, old, right, EntryKind.REVISION);
      }
    }
  }

  private void replace(Draft draft, @Nullable ChainRow old, ChainRow right, EntryKind kind) {
    var number = right.sheet().number();
    boolean amends = kind == EntryKind.AMENDMENT;
    int no = draft.chain(number).lastRowNo() + 1;
    if (old != null) {
      draft.close(old);
    }
    draft.enter(
        new ChainRow(
            no,
            old == null ? no : old.chainNo(),
            kind,
            old == null ? null : old.rowNo(),
            amends ? EventReason.CLERICAL_CORRECTION : right.reason(),
            right.effect(),
            right.eventDate(),
            right.effectiveOn(),
            right.notificationDate(),
            amends ? occasion.processedDate() : right.processedDate(),
            right.basis(),
            amends ? occasion.note() : right.note(),
            draft.eventId(),
            right.actId(),
            right.sheet()));
    draft.publish(Change.Kind.LIFE_EVENT_AMENDED, old == null ? null : old.sheet(), right.sheet());
  }

  /** The right values leave somebody out: the history says so, the chain no longer has the row. */
  private void withdraw(Draft draft, ChainRow old, boolean target) {
    draft.close(old);
    if (target) {
      int no = draft.chain(old.sheet().number()).lastRowNo() + 1;
      draft.enter(
          new ChainRow(
              no,
              no,
              EntryKind.CANCELLATION,
              old.rowNo(),
              EventReason.CLERICAL_CORRECTION,
              EventReason.CLERICAL_CORRECTION,
              occasion.eventDate(),
              draft.day(),
              occasion.notificationDate(),
              occasion.processedDate(),
              basis(),
              occasion.note(),
              draft.eventId(),
              targetEventId,
              draft.last(old.sheet().number()).orElse(old.sheet())));
    }
  }

  private static boolean saysTheSame(ChainRow a, ChainRow b) {
    return a.effect() == b.effect()
        && a.eventDate().equals(b.eventDate())
        && a.effectiveOn().equals(b.effectiveOn())
        && Objects.equals(a.notificationDate(), b.notificationDate())
        && a.basis() == b.basis()
        && a.sheet().equals(b.sheet());
  }

  private static List<ChainRow> of(Chain chain, String act) {
    return chain.rows().stream().filter(row -> row.actId().equals(act)).toList();
  }

  private static @Nullable ChainRow at(List<ChainRow> rows, int index) {
    return index >= 0 && index < rows.size() ? rows.get(index) : null;
  }

  /** Alerts that the right values bring and the wrong ones did not. */
  public static List<Reason> newAlerts(List<Reason> before, List<Reason> after) {
    Set<Code> known = new HashSet<>();
    before.forEach(reason -> known.add(reason.code()));
    var fresh = new ArrayList<Reason>();
    after.stream().filter(reason -> !known.contains(reason.code())).forEach(fresh::add);
    return fresh;
  }
}
