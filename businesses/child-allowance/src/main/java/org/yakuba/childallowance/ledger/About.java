package org.yakuba.childallowance.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.StudentClaim;
import org.yakuba.childallowance.rules.RecipientType;

/**
 * Whom and what a command is about.
 *
 * @param certificationNumber of the recipient it names; null for a 認定請求
 * @param claimant of a 認定請求
 * @param replaces 認定番号 of a recipient who is replaced
 * @param persons 宛名番号 of everybody it names
 */
public record About(
    @Nullable String certificationNumber,
    Optional<Claimant> claimant,
    @Nullable String replaces,
    Set<String> persons) {

  public About {
    persons = Set.copyOf(persons);
  }

  /** Who claims, and in which capacity. */
  public record Claimant(String number, RecipientType capacity) {}

  /** What a command is about. */
  public static About of(Command command) {
    var persons = new LinkedHashSet<String>();
    return switch (command) {
      case Command.Certify certify -> {
        persons.add(certify.claimant());
        add(persons, certify.spouse());
        addAll(persons, certify.children(), certify.students());
        yield new About(
            null,
            Optional.of(new Claimant(certify.claimant(), certify.kind().capacity())),
            certify.replaces(),
            persons);
      }
      case Command.Reject reject -> {
        persons.add(reject.claimant());
        yield new About(reject.certificationNumber(), Optional.empty(), null, persons);
      }
      case Command.OfRecipient known -> {
        ofRecipient(known, persons);
        yield new About(known.certificationNumber(), Optional.empty(), null, persons);
      }
    };
  }

  private static void ofRecipient(Command.OfRecipient command, Set<String> persons) {
    switch (command) {
      case Command.ReviseUp up -> addAll(persons, up.children(), up.students());
      case Command.ReviseDown down ->
          down.ends().stream().map(ChildEnd::number).forEach(persons::add);
      case Command.ClaimUnpaid unpaid -> persons.add(unpaid.representative());
      case Command.ChangeParticulars change -> add(persons, change.spouse());
      case Command.Correct correct -> persons.addAll(of(correct.instead()).persons());
      case Command.Extinguish end -> {}
      case Command.ReportStatus report -> {}
      case Command.ReachAge age -> {}
      case Command.Cancel cancel -> {}
    }
  }

  /** Accounts that a command names. */
  public static Set<UUID> accounts(Command command) {
    return switch (command) {
      case Command.Certify certify -> one(certify.payeeAccountId());
      case Command.ClaimUnpaid unpaid -> one(unpaid.payeeAccountId());
      case Command.ChangeParticulars change -> one(change.payeeAccountId());
      case Command.Correct correct -> accounts(correct.instead());
      case Command.Reject reject -> Set.of();
      case Command.OfRecipient known -> Set.of();
    };
  }

  /** The claim of somebody as named by parents abroad, corrected ones too. */
  public static Optional<Command.Certify> designee(Command command) {
    return switch (command) {
      case Command.Certify certify ->
          certify.kind() == KindOfRecipient.DESIGNATED ? Optional.of(certify) : Optional.empty();
      case Command.Correct correct -> designee(correct.instead());
      case Command.Reject reject -> Optional.empty();
      case Command.OfRecipient known -> Optional.empty();
    };
  }

  private static Set<UUID> one(@Nullable UUID account) {
    return account == null ? Set.of() : Set.of(account);
  }

  /** Everybody it names, and everybody who ever was part of the recipient's file. */
  public Set<String> persons(@Nullable CaseFile file) {
    var all = new LinkedHashSet<>(persons);
    if (file != null) {
      all.add(file.recipient().number());
      file.children().forEach(span -> all.add(span.number()));
      file.students().forEach(span -> all.add(span.number()));
      file.journal().forEach(entry -> all.addAll(of(entry.command()).persons()));
    }
    return all;
  }

  private static void add(Set<String> persons, @Nullable String number) {
    if (number != null) {
      persons.add(number);
    }
  }

  private static void addAll(
      Set<String> persons, List<ChildClaim> children, List<StudentClaim> students) {
    children.forEach(child -> persons.add(child.number()));
    students.forEach(student -> persons.add(student.number()));
  }
}
