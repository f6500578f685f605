package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.FilingChannel;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Livelihood;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.ledger.PensionType;
import org.yakuba.childallowance.ledger.StudyStatus;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Code;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.RejectReason;
import org.yakuba.childallowance.ledger.decide.StudentClaim;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.FiscalYear;

/**
 * A filing as a form: its fields become a command, and violations of the command find their field.
 */
final class FilingForm {
  /** Most rows of persons in a form. */
  static final int ROWS = 12;

  private static final String CHILD = "CHILD";
  private static final String STUDENT = "STUDENT";
  private static final Pattern ROW = Pattern.compile("(children|students|ends)\\[([0-9]+)]\\.(.*)");

  private final Violations wrong = new Violations();
  private final Input input;
  private final Map<String, List<Integer>> rows = new LinkedHashMap<>();
  private final FilingType type;

  FilingForm(Map<String, String> fields) {
    this.input = new Input(fields, wrong);
    this.type = input.code("type", FilingType.class);
  }

  FilingType type() {
    return type;
  }

  FilingChannel channel() {
    var channel = input.codeOrNull("channel", FilingChannel.class);
    return channel == null ? FilingChannel.COUNTER : channel;
  }

  /** What is wrong with the form itself. */
  List<Violation> wrong() {
    return wrong.toList();
  }

  /** The command; null when the form cannot be read, which {@link #wrong} tells. */
  @Nullable Command command() {
    var command = command(type);
    return wrong.isEmpty() ? command : null;
  }

  private Command command(FilingType kind) {
    var received = input.date("receivedOn");
    var certification = input.text("certificationNumber");
    return switch (kind) {
      case CERTIFICATION -> certify(received);
      case REVISION_UP, CARE_EQUIVALENT ->
          new Command.ReviseUp(
              certification,
              received,
              input.dateOrNull("eventDate"),
              input.flag("transitional"),
              children(),
              students());
      case REVISION_DOWN -> new Command.ReviseDown(certification, received, exOfficio(), ends());
      case EXTINCTION ->
          new Command.Extinguish(
              certification,
              received,
              exOfficio(),
              input.date("endDate"),
              input.code("extinctionReason", ExtinctionReason.class));
      case STATUS_REPORT ->
          new Command.ReportStatus(
              certification, received, fiscalYear(received), input.flag("changed"));
      case UNPAID_CLAIM ->
          new Command.ClaimUnpaid(certification, received, input.text("representative"), account());
      case PARTICULARS -> particulars(certification, received);
      case REJECTION ->
          new Command.Reject(
              input.text("claimant"),
              input.textOrNull("certificationNumber"),
              received,
              input.code("rejectReason", RejectReason.class),
              input.text("text"));
      case CANCELLATION ->
          new Command.Cancel(certification, received, target(), input.text("text"));
      case CORRECTION -> correction(certification);
    };
  }

  /** 訂正: the fields of the kind that is corrected, and the reason. */
  private Command correction(String certification) {
    var of = input.code("of", FilingType.class);
    var reason = input.text("correctionReason");
    if (reason.isEmpty()) {
      wrong.add("correctionReason", null, "CHA-E134", "訂正の理由を入力してください");
    }
    var day = input.date("correctedOn");
    if (of == FilingType.CORRECTION || of == FilingType.CANCELLATION) {
      wrong.add(Code.NO_JOURNAL.at("target", null));
      return new Command.Cancel(certification, day, target(), reason);
    }
    return new Command.Correct(certification, day, target(), command(of), reason);
  }

  private boolean exOfficio() {
    return channel() == FilingChannel.EX_OFFICIO;
  }

  private int fiscalYear(LocalDate received) {
    var year = input.wholeOrNull("fiscalYear");
    return year == null ? FiscalYear.of(received).year() : year.intValue();
  }

  private Command certify(LocalDate received) {
    return new Command.Certify(
        input.text("claimant"),
        input.code("kind", KindOfRecipient.class),
        input.code("insuranceClass", InsuranceClass.class),
        input.codeOrNull("pensionType", PensionType.class),
        received,
        input.dateOrNull("eventDate"),
        input.flag("transitional"),
        input.textOrNull("spouse"),
        input.code("earnerBasis", EarnerBasis.class),
        input.flag("cohabitationPriority"),
        input.flag("protectiveHandling"),
        input.flag("evidenceSeen"),
        account(),
        input.flag("publicAccountConsent"),
        children(),
        students(),
        input.monthOrNull("previousEndMonth"),
        input.wholeOrNull("claimantIncome"),
        input.wholeOrNull("spouseIncome"),
        input.textOrNull("replaces"));
  }

  private Command particulars(String certification, LocalDate received) {
    var from = input.monthOrNull("from");
    return new Command.ChangeParticulars(
        certification,
        received,
        from == null ? YearMonth.from(received) : from,
        input.code("insuranceClass", InsuranceClass.class),
        input.codeOrNull("pensionType", PensionType.class),
        input.textOrNull("spouse"),
        account(),
        input.flag("publicAccountConsent"));
  }

  private @Nullable UUID account() {
    return uuid("payeeAccountId");
  }

  private UUID target() {
    var target = uuid("target");
    return target == null ? new UUID(0, 0) : target;
  }

  private @Nullable UUID uuid(String field) {
    var text = input.text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      wrong.add(field, text, "CHA-E152", "一覧から選んでください");
      return null;
    }
  }

  private List<ChildClaim> children() {
    var children = new ArrayList<ChildClaim>();
    for (int i = 1; i <= ROWS; i++) {
      var p = "p" + i + ".";
      if (!input.text(p + "as").equals(CHILD)) {
        continue;
      }
      rows.computeIfAbsent("children", key -> new ArrayList<>()).add(i);
      var living = input.codeOrNull(p + "living", LivingArrangement.class);
      var livelihood = input.codeOrNull(p + "livelihood", Livelihood.class);
      var residence = input.codeOrNull(p + "residence", Residence.class);
      children.add(
          new ChildClaim(
              input.text(p + "number"),
              input.text(p + "relationship").isEmpty() ? "20" : input.text(p + "relationship"),
              living == null ? LivingArrangement.TOGETHER : living,
              livelihood == null ? Livelihood.SHARED : livelihood,
              input.dateOrNull(p + "careFrom"),
              residence == null ? Residence.DOMESTIC : residence,
              input.dateOrNull(p + "studyFrom"),
              input.dateOrNull(p + "studyTo"),
              input.dateOrNull(p + "eventDate")));
    }
    return children;
  }

  private List<StudentClaim> students() {
    var students = new ArrayList<StudentClaim>();
    for (int i = 1; i <= ROWS; i++) {
      var p = "p" + i + ".";
      if (!input.text(p + "as").equals(STUDENT)) {
        continue;
      }
      rows.computeIfAbsent("students", key -> new ArrayList<>()).add(i);
      var status = input.codeOrNull(p + "studyStatus", StudyStatus.class);
      students.add(
          new StudentClaim(
              input.text(p + "number"),
              input.text(p + "detail").isEmpty() ? "確認書のとおり" : input.text(p + "detail"),
              status == null ? StudyStatus.STUDENT : status,
              input.dateOrNull(p + "expectedEnd"),
              input.dateOrNull(p + "eventDate")));
    }
    return students;
  }

  private List<ChildEnd> ends() {
    var ends = new ArrayList<ChildEnd>();
    for (int i = 1; i <= ROWS; i++) {
      var e = "e" + i + ".";
      if (!input.flag(e + "take")) {
        continue;
      }
      rows.computeIfAbsent("ends", key -> new ArrayList<>()).add(i);
      ends.add(
          new ChildEnd(
              input.text(e + "number"),
              input.date(e + "date"),
              input.code(e + "reason", ChildEnd.Reason.class),
              input.dateOrNull(e + "expectedReturn")));
    }
    return ends;
  }

  /** Violations of the command at the fields of this form. */
  List<Violation> atFields(List<Violation> found) {
    return found.stream()
        .map(violation ->
            new Violation(
                field(violation.field()), violation.value(), violation.code(), violation.message()))
        .toList();
  }

  private @Nullable String field(@Nullable String path) {
    if (path == null) {
      return null;
    }
    var row = ROW.matcher(path);
    if (!row.matches()) {
      return switch (path) {
        case "children", "ends" -> null;
        case "date" -> "endDate";
        default -> path;
      };
    }
    var index = Integer.parseInt(row.group(2));
    var numbers = rows.getOrDefault(row.group(1), List.of());
    if (index >= numbers.size()) {
      return null;
    }
    var prefix = row.group(1).equals("ends") ? "e" : "p";
    return prefix + numbers.get(index) + "." + row.group(3);
  }
}
