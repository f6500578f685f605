package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.ledger.decide.Command.Certify;
import org.yakuba.childallowance.ledger.decide.Command.ReviseUp;
import org.yakuba.childallowance.ledger.decide.StudentClaim;
import org.yakuba.childallowance.rules.Residence;

/** Commands as a clerk enters them, for tests; what is not said is usual. */
public final class Commands {
  private Commands() {}

  public static ChildClaim child(String number) {
    return child(number, Residence.DOMESTIC);
  }

  public static ChildClaim child(String number, Residence residence) {
    return new ChildClaim(
        number,
        "20",
        LivingArrangement.TOGETHER,
        Livelihood.SHARED,
        null,
        residence,
        null,
        null,
        null);
  }

  public static StudentClaim student(String number) {
    return new StudentClaim(number, "学費と仕送り", StudyStatus.STUDENT, LocalDate.of(2028, 3, 31), null);
  }

  public static ReviseUp more(
      String certification, String received, @Nullable String event, ChildClaim... children) {
    return new ReviseUp(
        certification, day(received), dayOrNull(event), false, List.of(children), List.of());
  }

  public static ReviseUp supported(
      String certification, String received, @Nullable String event, StudentClaim... students) {
    return new ReviseUp(
        certification, day(received), dayOrNull(event), false, List.of(), List.of(students));
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  public static @Nullable LocalDate dayOrNull(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  /** A 認定請求. */
  public static Claiming by(String claimant, String received) {
    return new Claiming(claimant, day(received));
  }

  /** A 認定請求 to be completed. */
  public static final class Claiming {
    private final String claimant;
    private final LocalDate received;
    private KindOfRecipient kind = KindOfRecipient.PARENT;
    private InsuranceClass insuranceClass = InsuranceClass.EMPLOYEE;
    private @Nullable LocalDate event;
    private boolean transitional;
    private boolean cohabitation;
    private boolean protective;
    private boolean evidence;
    private @Nullable UUID account;
    private @Nullable String replaces;
    private @Nullable YearMonth previousEnd;
    private @Nullable Long ownIncome;
    private @Nullable Long spouseIncome;
    private List<StudentClaim> students = List.of();

    Claiming(String claimant, LocalDate received) {
      this.claimant = claimant;
      this.received = received;
    }

    public Claiming event(String iso) {
      event = LocalDate.parse(iso);
      return this;
    }

    public Claiming kind(KindOfRecipient recipient) {
      kind = recipient;
      return this;
    }

    public Claiming insured(InsuranceClass by) {
      insuranceClass = by;
      return this;
    }

    public Claiming transitional() {
      transitional = true;
      return this;
    }

    public Claiming livingWithThem(boolean evidenceSeen) {
      cohabitation = true;
      evidence = evidenceSeen;
      return this;
    }

    public Claiming escaped() {
      protective = true;
      evidence = true;
      return this;
    }

    public Claiming account(UUID id) {
      account = id;
      return this;
    }

    public Claiming replacing(String certification) {
      replaces = certification;
      return this;
    }

    public Claiming paidElsewhereUntil(String month) {
      previousEnd = YearMonth.parse(month);
      return this;
    }

    public Claiming incomes(long own, long spouse) {
      ownIncome = own;
      spouseIncome = spouse;
      return this;
    }

    public Claiming supporting(StudentClaim... claims) {
      students = List.of(claims);
      return this;
    }

    public Certify children(ChildClaim... children) {
      return new Certify(
          claimant,
          kind,
          insuranceClass,
          PensionType.EMPLOYEES_PENSION,
          received,
          event,
          transitional,
          null,
          EarnerBasis.INCOME,
          cohabitation,
          protective,
          evidence,
          account,
          false,
          List.of(children),
          students,
          previousEnd,
          ownIncome,
          spouseIncome,
          replaces);
    }
  }
}
