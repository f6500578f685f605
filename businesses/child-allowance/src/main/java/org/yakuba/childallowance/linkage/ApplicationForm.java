package org.yakuba.childallowance.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Livelihood;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.ledger.PensionType;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.childallowance.rules.StartMonth;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.tenancy.TenantSession;

/** 項目対応 of an application: its items become the command of a filing. */
final class ApplicationForm {
  private static final Pattern CHILD_ITEM = Pattern.compile("children\\[([0-9]*)]\\.([A-Za-z]+)");
  private static final String CHILD = "20";

  private final TenantSession session;
  private final ApplicationForwarded application;
  private final LocalDate received;
  private final StartMonth starts;

  ApplicationForm(
      TenantSession session,
      ApplicationForwarded application,
      LocalDate received,
      StartMonth starts) {
    this.session = session;
    this.application = application;
    this.received = received;
    this.starts = starts;
  }

  /** A child as the applicant wrote it. */
  private record Written(String name, LocalDate birth, boolean together) {}

  /** The command of a procedure; empty for one that is handled by hand. */
  Optional<Command> command(String applicant, String certification) {
    return switch (application.procedureId()) {
      case "CHD-01" -> Optional.of(claim(applicant));
      case "CHD-02" -> Optional.of(revision(applicant, certification));
      case "CHD-04" ->
          Optional.of(
              new Command.Extinguish(
                  certification, received, false, date("terminationDate"), reason()));
      case "CHD-10" ->
          Optional.of(
              new Command.ReportStatus(
                  certification, received, FiscalYear.of(received).year(), false));
      default -> Optional.empty();
    };
  }

  private Command claim(String applicant) {
    var written = children();
    return new Command.Certify(
        applicant,
        KindOfRecipient.PARENT,
        "EMPLOYEE".equals(application.value("pensionType"))
            ? InsuranceClass.EMPLOYEE
            : InsuranceClass.NON_EMPLOYEE,
        pension(),
        received,
        event(written),
        false,
        null,
        EarnerBasis.INCOME,
        false,
        false,
        false,
        null,
        "1".equals(application.value("useBenefitAccount")),
        claims(applicant, written),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private @Nullable PensionType pension() {
    return switch (application.value("pensionType")) {
      case "EMPLOYEE" -> PensionType.EMPLOYEES_PENSION;
      case "NATIONAL" -> PensionType.NATIONAL_PENSION;
      case "NONE" -> PensionType.NONE;
      case null, default -> null;
    };
  }

  /** The birth of the youngest child when the application came within fifteen days of it. */
  private @Nullable LocalDate event(List<Written> written) {
    return written.stream()
        .map(Written::birth)
        .max(LocalDate::compareTo)
        .filter(birth -> !birth.isAfter(received))
        .filter(birth -> !received.isAfter(starts.deadline(birth)))
        .orElse(null);
  }

  private Command revision(String applicant, String certification) {
    var written = children();
    var day = date("changeDate");
    if ("DECREASE".equals(application.value("changeType"))) {
      var ends = new ArrayList<ChildEnd>();
      for (var claim : claims(applicant, written)) {
        ends.add(new ChildEnd(claim.number(), day, ChildEnd.Reason.NO_CUSTODY, null));
      }
      return new Command.ReviseDown(certification, received, false, ends);
    }
    return new Command.ReviseUp(
        certification,
        received,
        day.isAfter(received) ? null : day,
        false,
        claims(applicant, written),
        List.of());
  }

  private List<ChildClaim> claims(String applicant, List<Written> written) {
    var claims = new ArrayList<ChildClaim>();
    for (var child : written) {
      session
          .sql(ApplicationForm.class, "child-of-application")
          .param("birth", child.birth())
          .param("subjects", application.subjectAddresseeNumbers().toArray(String[]::new))
          .param("applicant", applicant)
          .param("name", child.name())
          .query((row, n) -> row.getString("addressee_number"))
          .optional()
          .ifPresent(number ->
              claims.add(
                  new ChildClaim(
                      number,
                      CHILD,
                      child.together()
                          ? LivingArrangement.TOGETHER
                          : LivingArrangement.APART_DOMESTIC,
                      Livelihood.SHARED,
                      null,
                      Residence.DOMESTIC,
                      null,
                      null,
                      null)));
    }
    return claims;
  }

  /** {@code children[0].name}, or {@code children[].name} with its sequence. */
  private List<Written> children() {
    var items = new TreeMap<Integer, Map<String, String>>();
    for (var item : application.items()) {
      var named = CHILD_ITEM.matcher(item.itemId());
      if (named.matches()) {
        int index =
            named.group(1).isEmpty() ? item.sequence() - 1 : Integer.parseInt(named.group(1));
        items.computeIfAbsent(index, key -> new TreeMap<>()).put(named.group(2), item.value());
      }
    }
    var children = new ArrayList<Written>();
    for (var child : items.values()) {
      var birth = DateInput.parse(child.get("birthDate"));
      if (birth instanceof ParsedDate.Ok ok) {
        children.add(
            new Written(
                child.getOrDefault("name", ""),
                ok.date(),
                !"0".equals(child.getOrDefault("livingTogether", "1"))));
      }
    }
    return children;
  }

  private LocalDate date(String item) {
    return DateInput.parse(application.value(item)) instanceof ParsedDate.Ok ok
        ? ok.date()
        : received;
  }

  private ExtinctionReason reason() {
    var reason = application.value("terminationReason");
    for (var value : ExtinctionReason.values()) {
      if (value.name().equals(reason)) {
        return value;
      }
    }
    return ExtinctionReason.OTHER;
  }
}
