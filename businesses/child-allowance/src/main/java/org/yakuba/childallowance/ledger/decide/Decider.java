package org.yakuba.childallowance.ledger.decide;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.JournalEntry;
import org.yakuba.childallowance.ledger.Standing;
import org.yakuba.childallowance.ledger.decide.Command.ChangeParticulars;
import org.yakuba.childallowance.ledger.decide.Command.ClaimUnpaid;
import org.yakuba.childallowance.ledger.decide.Command.OfRecipient;
import org.yakuba.childallowance.ledger.decide.Command.ReachAge;
import org.yakuba.childallowance.ledger.decide.Command.Reject;
import org.yakuba.childallowance.ledger.decide.Command.ReportStatus;
import org.yakuba.childallowance.ledger.decide.Decision.Accepted;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Decision.Draft;
import org.yakuba.childallowance.ledger.decide.Decision.Refused;
import org.yakuba.kernel.assess.Violations;

/** Decides a command on the part of the ledger it can touch; the same answer for the same facts. */
public final class Decider {
  private Decider() {}

  /** What becomes of a command. */
  public static Decision decide(Slice slice, Command command, Settings settings) {
    return switch (command) {
      case Command.Certify certify -> new Certifying(settings, slice).decide(certify);
      case Reject reject -> rejected(slice, reject);
      case OfRecipient known -> ofRecipient(slice, known, settings);
    };
  }

  /**
   * What was decided and stands, in its order, by the decision that it stands on (U29): taken back
   * is gone, corrected is as corrected.
   */
  public static Map<UUID, Command> standing(List<JournalEntry> journal) {
    return TakingBack.active(journal);
  }

  /**
   * Whether another command can stand in the place of this one (訂正). What only notes an act of the
   * office, or pays the heirs, is taken back and decided anew.
   */
  public static boolean isCorrectable(Command command) {
    return switch (command) {
      case Command.Certify certify -> true;
      case Command.ReviseUp up -> true;
      case Command.ReviseDown down -> true;
      case Command.Extinguish end -> true;
      case ChangeParticulars change -> true;
      case ClaimUnpaid unpaid -> false;
      case ReportStatus report -> false;
      case ReachAge age -> false;
      case Reject reject -> false;
      case Command.Cancel cancel -> false;
      case Command.Correct correct -> false;
    };
  }

  private static Decision ofRecipient(Slice slice, OfRecipient command, Settings settings) {
    var known = slice.named();
    if (known == null) {
      return new Refused(
          List.of(Code.NOT_FOUND.at("certificationNumber", command.certificationNumber())));
    }
    return switch (command) {
      case Command.ReviseUp up -> new Raising(settings, slice, known).decide(up);
      case Command.ReviseDown down -> new Ending(settings, known).decide(down);
      case Command.Extinguish end -> new Ending(settings, known).decide(end);
      case ClaimUnpaid unpaid -> unpaid(known, unpaid, settings, slice);
      case ChangeParticulars change -> particulars(known, change, settings, slice);
      case ReportStatus report ->
          unchanged(known, report, DeterminationKind.PARTICULARS, "STATUS_REPORT", settings);
      case ReachAge age ->
          unchanged(known, age, DeterminationKind.REVISE_DOWN, "AGE_REACHED", settings);
      case Command.Cancel cancel -> new TakingBack(settings, slice, known).decide(cancel);
      case Command.Correct correct -> new TakingBack(settings, slice, known).decide(correct);
    };
  }

  private static Decision rejected(Slice slice, Reject command) {
    var known = slice.named();
    var file = known == null ? null : known.file();
    var draft =
        new Draft(
            DeterminationKind.REJECT,
            command,
            command.claimant(),
            null,
            0,
            0,
            command.reason().name(),
            command.text().isBlank() ? null : command.text(),
            null);
    var books = known == null ? Books.empty() : known.books();
    return new Accepted(List.of(new Change(file, file, draft, books, Map.of(), 0)), List.of());
  }

  /** 未支払請求 (U11, 児童手当法第12条): whoever is paid, is paid for all children. */
  private static Decision unpaid(
      Slice.Known known, ClaimUnpaid command, Settings settings, Slice slice) {
    var file = known.file();
    var found = new Violations();
    if (file.recipient().extinctionReason() != ExtinctionReason.DEATH) {
      found.add(Code.NOT_EXTINCT.at("certificationNumber", command.certificationNumber()));
    }
    if (file.children().stream()
        .noneMatch(span -> span.number().equals(command.representative()))) {
      found.add(Code.NOT_FOUND.at("representative", command.representative()));
    }
    new ClaimCheck(settings, slice, found, new Violations())
        .account(command.payeeAccountId(), command.representative());
    long owed = new Amounts(settings, known.books()).unpaidYen(file);
    if (found.isEmpty() && owed == 0) {
      found.add(Code.NOTHING_UNPAID.at("certificationNumber", command.certificationNumber()));
    }
    if (!found.isEmpty()) {
      return new Refused(found.toList());
    }
    var draft =
        new Draft(
            DeterminationKind.UNPAID,
            command,
            command.representative(),
            null,
            0,
            owed,
            "UNPAID_CLAIM",
            null,
            null);
    return new Accepted(
        List.of(new Change(file, file, draft, known.books(), Map.of(), owed)), List.of());
  }

  private static Decision particulars(
      Slice.Known known, ChangeParticulars command, Settings settings, Slice slice) {
    var file = known.file();
    var found = new Violations();
    if (command.insuranceClass() == InsuranceClass.CIVIL_SERVANT) {
      found.add(Code.CIVIL_SERVANT.at("insuranceClass", command.insuranceClass()));
    }
    if (!file.isEntitled(command.from())) {
      found.add(Code.EXTINCT.at("from", command.from()));
    }
    new ClaimCheck(settings, slice, found, new Violations())
        .account(command.payeeAccountId(), file.recipient().number());
    if (!found.isEmpty()) {
      return new Refused(found.toList());
    }
    var amount = new Amounts(settings, known.books()).yen(file, command.from());
    var draft =
        new Draft(
            DeterminationKind.PARTICULARS,
            command,
            file.recipient().number(),
            command.from(),
            amount,
            amount,
            "PARTICULARS",
            null,
            null);
    return new Accepted(
        List.of(new Change(file, changed(command, file), draft, known.books(), Map.of(), 0)),
        List.of());
  }

  /** The standing from a month on is another one; it goes on for the later months too. */
  static CaseFile changed(ChangeParticulars command, CaseFile file) {
    var standings = new ArrayList<Standing>();
    file.standings().stream()
        .filter(standing -> standing.from().isBefore(command.from()))
        .forEach(standings::add);
    var former = file.standing(command.from());
    standings.add(
        new Standing(
            command.from(),
            command.insuranceClass(),
            command.pensionType(),
            command.spouse(),
            former.earnerBasis(),
            former.cohabitationPriority(),
            former.protectiveHandling(),
            command.payeeAccountId() == null ? former.payeeAccountId() : command.payeeAccountId(),
            command.publicAccountConsent()));
    return file.with(file.recipient(), standings, file.children(), file.students());
  }

  private static Decision unchanged(
      Slice.Known known,
      OfRecipient command,
      DeterminationKind kind,
      String reason,
      Settings settings) {
    var file = known.file();
    var amounts = new Amounts(settings, known.books());
    var month =
        command instanceof ReachAge age ? age.effectiveMonth() : YearMonth.from(settings.today());
    var draft =
        new Draft(
            kind,
            command,
            file.recipient().number(),
            month,
            amounts.yen(file, month.minusMonths(1)),
            amounts.yen(file, month),
            reason,
            null,
            null);
    return new Accepted(
        List.of(new Change(file, file, draft, known.books(), Map.of(), 0)), List.of());
  }
}
