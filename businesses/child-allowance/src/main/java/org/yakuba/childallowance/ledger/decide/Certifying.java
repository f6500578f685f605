package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.Recipient;
import org.yakuba.childallowance.ledger.Standing;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.ledger.decide.Command.Certify;
import org.yakuba.childallowance.ledger.decide.Decision.Accepted;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Decision.Draft;
import org.yakuba.childallowance.ledger.decide.Decision.Refused;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.RecipientType;
import org.yakuba.kernel.assess.Violations;

/** 認定請求 (U01, U07, U14-U18; 児童手当法第7条・第8条). */
final class Certifying {
  private final Settings settings;
  private final Slice slice;

  Certifying(Settings settings, Slice slice) {
    this.settings = settings;
    this.slice = slice;
  }

  Decision decide(Certify command) {
    var found = new Violations();
    var warned = new Violations();
    var check = new ClaimCheck(settings, slice, found, warned);
    claimant(command, found);
    var claim =
        check.claim(command.receivedOn(), command.eventDate(), command.transitional(), "eventDate");
    var start = claim == null ? null : settings.startOf(claim);
    if (command.children().isEmpty()) {
      found.add(Code.NOBODY.at("children", null));
    }
    var replaced = slice.replaced();
    if (command.replaces() != null && replaced == null) {
      found.add(Code.NOT_FOUND.at("replaces", command.replaces()));
    }
    check.children(
        command.children(),
        claim,
        start,
        command.kind(),
        null,
        command.replaces() == null ? Set.of() : Set.of(command.replaces()));
    check.students(command.students(), claim, start, null);
    check.account(command.payeeAccountId(), command.claimant());
    formerResidence(command, start, warned);
    earners(command, warned);
    if (!found.isEmpty() || claim == null || start == null) {
      return new Refused(found.toList());
    }
    var after = apply(command, claim, start);
    var changes = new ArrayList<Change>();
    changes.add(certified(command, after, start));
    if (replaced != null) {
      changes.add(replacing(command, replaced, start));
    }
    return new Accepted(changes, warned.toList());
  }

  private void claimant(Certify command, Violations found) {
    if (command.insuranceClass() == InsuranceClass.CIVIL_SERVANT) {
      found.add(Code.CIVIL_SERVANT.at("insuranceClass", command.insuranceClass()));
    }
    boolean needsAddress =
        command.kind().capacity() == RecipientType.PARENT && !command.protectiveHandling();
    if (command.kind() == KindOfRecipient.DESIGNATED && !slice.designated()) {
      found.add(Code.NOT_DESIGNATED.at("kind", command.kind()));
    }
    var person = slice.person(command.claimant());
    if (person.isEmpty() || (needsAddress && !person.filter(Person::isResident).isPresent())) {
      found.add(Code.NO_ADDRESS.at("claimant", command.claimant()));
    }
    var named = slice.named();
    if (named != null) {
      found.add(
          Code.ALREADY_RECIPIENT.at("claimant", named.file().recipient().certificationNumber()));
    }
    if ((command.cohabitationPriority() || command.protectiveHandling())
        && !command.evidenceSeen()) {
      found.add(Code.EVIDENCE_MISSING.at("evidenceSeen", null));
    }
  }

  /** 前住所地の支給終了月: a month is paid by one municipality, and none is left out unseen. */
  private static void formerResidence(
      Certify command, @Nullable YearMonth start, Violations warned) {
    var last = command.previousEndMonth();
    if (last == null || start == null) {
      return;
    }
    if (!start.isAfter(last)) {
      warned.add(Code.OVERLAP.at("previousEndMonth", last));
    } else if (start.isAfter(last.plusMonths(1))) {
      warned.add(Code.GAP.at("previousEndMonth", last));
    }
  }

  /** 生計を維持する程度の高い者 (児童手当法第4条第3項). */
  private static void earners(Certify command, Violations warned) {
    var own = command.claimantIncome();
    var spouses = command.spouseIncome();
    if (command.earnerBasis() == EarnerBasis.INCOME
        && own != null
        && spouses != null
        && spouses > own) {
      warned.add(Code.LOWER_EARNER.at("spouseIncome", spouses));
    }
  }

  private Change certified(Certify command, CaseFile after, YearMonth start) {
    var amounts = new Amounts(settings, Books.empty());
    return new Change(
        null,
        after,
        new Draft(
            DeterminationKind.CERTIFY,
            command,
            command.claimant(),
            start,
            0,
            amounts.yen(after, start),
            command.cohabitationPriority()
                ? "COHABITATION"
                : command.protectiveHandling() ? "PROTECTIVE" : "CLAIM",
            null,
            null),
        Books.empty(),
        java.util.Map.of(),
        0);
  }

  /** 職権消滅 of the recipient before (U17, U18): the last month is the one before the new start. */
  private Change replacing(Certify command, Slice.Known replaced, YearMonth start) {
    var last = start.minusMonths(1);
    var event = command.eventDate();
    LocalDate date =
        event != null && YearMonth.from(event).equals(last)
            ? event
            : YearMonth.from(command.receivedOn()).equals(last)
                ? command.receivedOn()
                : last.atEndOfMonth();
    var before = replaced.file();
    var end =
        new Command.Extinguish(
            before.recipient().certificationNumber(),
            command.receivedOn(),
            true,
            date,
            ExtinctionReason.RECIPIENT_CHANGED);
    return new Ending(settings, replaced).extinguish(end, date);
  }

  /** The file as the command makes it. */
  CaseFile apply(Certify command) {
    var claim = new Claim(command.receivedOn(), command.eventDate(), command.transitional());
    return apply(command, claim, settings.startOf(claim));
  }

  private CaseFile apply(Certify command, Claim claim, YearMonth start) {
    var recipient =
        new Recipient(
            "", command.claimant(), command.kind(), claim, settings.today(), start, null, null);
    var standing =
        new Standing(
            start,
            command.insuranceClass(),
            command.pensionType(),
            command.spouse(),
            command.cohabitationPriority() ? EarnerBasis.COHABITATION : command.earnerBasis(),
            command.cohabitationPriority(),
            command.protectiveHandling(),
            command.payeeAccountId(),
            command.publicAccountConsent());
    var entering = new Entering(settings, slice);
    List<ChildSpan> children = entering.children(command.children(), claim, start, List.of());
    List<StudentSpan> students =
        entering.students(command.students(), claim, start, command.children().size());
    return new CaseFile(recipient, List.of(standing), children, students, List.of());
  }
}
