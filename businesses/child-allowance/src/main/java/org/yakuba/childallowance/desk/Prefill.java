package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingChannel;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.StudentClaim;

/** The fields of the form for a command that was prepared or returned. */
final class Prefill {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Prefill() {}

  /** The form of an open filing. */
  static Map<String, String> of(Filing filing) {
    var prefill = new Prefill();
    prefill.put("draft", filing.id());
    prefill.put("revision", filing.revision());
    prefill.put("channel", filing.channel());
    if (filing.command() instanceof Command.Correct correct) {
      prefill.fields.putAll(
          correction(
              correct.certificationNumber(),
              correct.target(),
              correct.instead(),
              correct.receivedOn()));
      prefill.put("channel", filing.channel());
      prefill.put("correctionReason", correct.text());
    } else {
      prefill.command(filing.command());
    }
    return prefill.fields;
  }

  /**
   * The form of the correction of a decision, filled with what stands.
   *
   * @param target the decision it stands on
   * @param today day of receipt of the correction until another is entered
   */
  static Map<String, String> correction(
      String certification, UUID target, Command standing, LocalDate today) {
    var prefill = new Prefill();
    prefill.command(standing);
    prefill.put("of", FilingType.of(standing));
    prefill.put("type", FilingType.CORRECTION);
    prefill.put("channel", FilingChannel.EX_OFFICIO);
    prefill.put("certificationNumber", certification);
    prefill.put("target", target);
    prefill.put("correctedOn", today);
    return prefill.fields;
  }

  private void command(Command command) {
    put("type", FilingType.of(command));
    put("receivedOn", command.receivedOn());
    switch (command) {
      case Command.Certify certify -> certify(certify);
      case Command.Reject reject -> {
        put("claimant", reject.claimant());
        put("certificationNumber", reject.certificationNumber());
        put("rejectReason", reject.reason());
        put("text", reject.text());
      }
      case Command.OfRecipient known -> {
        put("certificationNumber", known.certificationNumber());
        known(known);
      }
    }
  }

  private void certify(Command.Certify c) {
    put("claimant", c.claimant());
    put("kind", c.kind());
    put("insuranceClass", c.insuranceClass());
    put("pensionType", c.pensionType());
    put("eventDate", c.eventDate());
    put("transitional", c.transitional());
    put("spouse", c.spouse());
    put("earnerBasis", c.earnerBasis());
    put("cohabitationPriority", c.cohabitationPriority());
    put("protectiveHandling", c.protectiveHandling());
    put("evidenceSeen", c.evidenceSeen());
    put("payeeAccountId", c.payeeAccountId());
    put("publicAccountConsent", c.publicAccountConsent());
    put("previousEndMonth", c.previousEndMonth());
    put("claimantIncome", c.claimantIncome());
    put("spouseIncome", c.spouseIncome());
    put("replaces", c.replaces());
    persons(c.children(), c.students());
  }

  private void known(Command.OfRecipient command) {
    switch (command) {
      case Command.ReviseUp up -> {
        put("eventDate", up.eventDate());
        put("transitional", up.transitional());
        persons(up.children(), up.students());
      }
      case Command.ReviseDown down -> ends(down.ends());
      case Command.Extinguish end -> {
        put("endDate", end.date());
        put("extinctionReason", end.reason());
      }
      case Command.ClaimUnpaid unpaid -> {
        put("representative", unpaid.representative());
        put("payeeAccountId", unpaid.payeeAccountId());
      }
      case Command.ChangeParticulars change -> {
        put("from", change.from());
        put("insuranceClass", change.insuranceClass());
        put("pensionType", change.pensionType());
        put("spouse", change.spouse());
        put("payeeAccountId", change.payeeAccountId());
        put("publicAccountConsent", change.publicAccountConsent());
      }
      case Command.ReportStatus report -> {
        put("fiscalYear", report.fiscalYear());
        put("changed", report.changed());
      }
      case Command.Cancel cancel -> {
        put("target", cancel.target());
        put("text", cancel.text());
      }
      case Command.Correct correct -> put("target", correct.target());
      case Command.ReachAge age -> {}
    }
  }

  private void persons(List<ChildClaim> children, List<StudentClaim> students) {
    int row = 0;
    for (var child : children) {
      var p = "p" + ++row + ".";
      put(p + "number", child.number());
      put(p + "as", "CHILD");
      put(p + "relationship", child.relationship());
      put(p + "living", child.living());
      put(p + "livelihood", child.livelihood());
      put(p + "careFrom", child.careFrom());
      put(p + "residence", child.residence());
      put(p + "studyFrom", child.studyFrom());
      put(p + "studyTo", child.studyTo());
      put(p + "eventDate", child.eventDate());
    }
    for (var student : students) {
      var p = "p" + ++row + ".";
      put(p + "number", student.number());
      put(p + "as", "STUDENT");
      put(p + "detail", student.detail());
      put(p + "studyStatus", student.studyStatus());
      put(p + "expectedEnd", student.expectedEndDate());
      put(p + "eventDate", student.eventDate());
    }
  }

  private void ends(List<ChildEnd> ends) {
    int row = 0;
    for (var end : ends) {
      var e = "e" + ++row + ".";
      put(e + "number", end.number());
      put(e + "take", true);
      put(e + "date", end.date());
      put(e + "reason", end.reason());
      put(e + "expectedReturn", end.expectedReturn());
    }
  }

  private void put(String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case LocalDate day -> fields.put(field, day.toString());
      case YearMonth month -> fields.put(field, month.toString());
      default -> fields.put(field, value.toString());
    }
  }
}
