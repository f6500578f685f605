package org.yakuba.childallowance.ledger.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.JournalEntry;
import org.yakuba.childallowance.ledger.Recipient;
import org.yakuba.childallowance.ledger.decide.Command.Cancel;
import org.yakuba.childallowance.ledger.decide.Command.Certify;
import org.yakuba.childallowance.ledger.decide.Command.ChangeParticulars;
import org.yakuba.childallowance.ledger.decide.Command.Correct;
import org.yakuba.childallowance.ledger.decide.Command.Extinguish;
import org.yakuba.childallowance.ledger.decide.Command.ReviseDown;
import org.yakuba.childallowance.ledger.decide.Command.ReviseUp;
import org.yakuba.childallowance.ledger.decide.Decision.Accepted;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Decision.Draft;
import org.yakuba.childallowance.ledger.decide.Decision.Refused;
import org.yakuba.kernel.assess.Violation;

/**
 * 取消・訂正 (U29): the old decision stays, a new one takes it back. Everything that was entered is
 * decided again, without the decision or with another command in its place.
 */
final class TakingBack {
  private final Settings settings;
  private final Slice slice;
  private final Slice.Known known;

  TakingBack(Settings settings, Slice slice, Slice.Known known) {
    this.settings = settings;
    this.slice = slice;
    this.known = known;
  }

  Decision decide(Cancel command) {
    var active = active(known.file().journal());
    if (!active.containsKey(command.target())) {
      return new Refused(List.of(Code.NO_JOURNAL.at("target", command.target())));
    }
    boolean first = active.keySet().iterator().next().equals(command.target());
    active.remove(command.target());
    if (first && !active.isEmpty()) {
      return new Refused(List.of(Code.STANDS_ON_IT.at("target", command.target())));
    }
    return again(active, command, null, DeterminationKind.CANCEL, command.target(), command.text());
  }

  Decision decide(Correct command) {
    var active = active(known.file().journal());
    var old = active.get(command.target());
    if (old == null
        || !Decider.isCorrectable(old)
        || !old.getClass().equals(command.instead().getClass())) {
      return new Refused(List.of(Code.NO_JOURNAL.at("target", command.target())));
    }
    if (old instanceof Certify was
        && command.instead() instanceof Certify is
        && !was.claimant().equals(is.claimant())) {
      return new Refused(List.of(Code.CLAIMANT_STAYS.at("claimant", is.claimant())));
    }
    if (old.equals(command.instead())) {
      return new Refused(List.of(Code.UNCHANGED.at("target", null)));
    }
    active.put(command.target(), command.instead());
    return again(
        active,
        command,
        command.instead(),
        DeterminationKind.CORRECT,
        command.target(),
        command.text());
  }

  private Decision again(
      Map<UUID, Command> active,
      Command command,
      @Nullable Command instead,
      DeterminationKind kind,
      UUID target,
      String text) {
    var before = known.file();
    CaseFile after = null;
    for (var entered : active.values()) {
      boolean isNew = entered.equals(instead);
      var refused = refusal(after, entered, isNew);
      if (refused != null) {
        return isNew ? refused : overthrown(refused, target);
      }
      after = applied(after, entered);
    }
    if (after != null) {
      after =
          new CaseFile(
              identified(after.recipient(), before.recipient()),
              after.standings(),
              after.children(),
              after.students(),
              before.journal());
    }
    var amounts = new Amounts(settings, known.books());
    var effective =
        after == null
            ? before.recipient().startMonth()
            : amounts.firstDifference(before, after).orElse(before.recipient().startMonth());
    var draft =
        new Draft(
            kind,
            command,
            before.recipient().number(),
            effective,
            amounts.yen(before, effective),
            amounts.yen(after, effective),
            kind.name(),
            text.isBlank() ? null : text,
            target);
    return new Accepted(
        List.of(
            new Change(
                before,
                after,
                draft,
                known.books(),
                amounts.overpaid(after),
                after == null ? 0 : amounts.unpaidYen(after))),
        List.of());
  }

  /** A later decision could not have been made: told without its fields, which nobody entered. */
  private static Refused overthrown(Refused refused, UUID target) {
    var reasons = new ArrayList<Violation>();
    reasons.add(Code.STANDS_ON_IT.at("target", target));
    refused.reasons().forEach(reason -> reasons.add(Violation.of(reason.code(), reason.message())));
    return new Refused(reasons);
  }

  /** Number and day of the first decision stay. */
  private static Recipient identified(Recipient after, Recipient before) {
    return new Recipient(
        before.certificationNumber(),
        after.number(),
        after.kind(),
        after.claim(),
        before.decisionDate(),
        after.startMonth(),
        after.extinctionDate(),
        after.extinctionReason());
  }

  /**
   * What stands, by the decision that it stands on: taken back is gone, corrected is as corrected
   * in its place, and stands on the correction from then on.
   */
  static Map<UUID, Command> active(List<JournalEntry> journal) {
    var active = new LinkedHashMap<UUID, Command>();
    for (var entry : journal) {
      switch (entry.command()) {
        case Cancel cancel -> active.remove(cancel.target());
        case Correct correct -> {
          var before = new LinkedHashMap<>(active);
          active.clear();
          before.forEach((id, standing) -> {
            boolean corrected = id.equals(correct.target());
            active.put(
                corrected ? entry.determinationId() : id, corrected ? correct.instead() : standing);
          });
        }
        case Certify c -> active.put(entry.determinationId(), c);
        case Command.Reject r -> active.put(entry.determinationId(), r);
        case Command.OfRecipient known -> active.put(entry.determinationId(), known);
      }
    }
    return active;
  }

  /**
   * Whether the law refuses a command on the state before it. What stood before and is not about
   * the state is not asked again: where somebody lived then, who was replaced, whether an account
   * is in use.
   */
  private @Nullable Refused refusal(@Nullable CaseFile file, Command entered, boolean isNew) {
    var named = file == null ? null : new Slice.Known(file, known.books());
    var on =
        new Slice(
            entered instanceof Certify ? null : named,
            null,
            slice.persons(),
            slice.elsewhere(),
            slice.accounts(),
            slice.designated());
    var asked =
        !isNew && entered instanceof ChangeParticulars change ? change.withoutAccount() : entered;
    boolean alone =
        entered instanceof Command.Reject
            || entered instanceof Command.ReachAge
            || entered instanceof Command.ClaimUnpaid
            || (entered instanceof Certify certify && (!isNew || certify.replaces() != null));
    return !alone && Decider.decide(on, asked, settings) instanceof Refused refused
        ? refused
        : null;
  }

  private @Nullable CaseFile applied(@Nullable CaseFile file, Command entered) {
    if (entered instanceof Certify certify) {
      return new Certifying(settings, slice).apply(certify);
    }
    if (file == null) {
      return null;
    }
    var on = new Slice.Known(file, known.books());
    return switch (entered) {
      case ReviseUp up -> new Raising(settings, slice, on).apply(up, file);
      case ReviseDown down -> new Ending(settings, on).apply(down, file);
      case Extinguish end -> Spans.extinguished(file, Ending.lastDay(end), end.reason());
      case ChangeParticulars change -> Decider.changed(change, file);
      case Certify certify -> file;
      case Command.ClaimUnpaid unpaid -> file;
      case Command.ReportStatus report -> file;
      case Command.ReachAge age -> file;
      case Command.Reject reject -> file;
      case Cancel cancel -> file;
      case Correct correct -> file;
    };
  }
}
