package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.PensionType;

/** A 請求, 届出 or act of the office as entered (rulebook 3); kept in the journal as it is. */
public sealed interface Command {

  /** 受付日 (請求日). */
  LocalDate receivedOn();

  /** A command about somebody who is a recipient already. */
  sealed interface OfRecipient extends Command {
    /** 認定番号. */
    String certificationNumber();
  }

  /**
   * 認定請求 (U01, U07, U14, U15, U16, U17, U18).
   *
   * @param claimant 宛名番号
   * @param eventDate 事由発生日: birth, 転出予定日 of the former residence, retirement
   * @param transitional 経過措置 of October 2024
   * @param spouse 配偶者の宛名番号
   * @param evidenceSeen 協議中を示す書類, or 配偶者からの暴力の証明, was seen
   * @param payeeAccountId account of the payments room; null for none, or the one of the state
   * @param publicAccountConsent 公金受取口座の利用意思
   * @param previousEndMonth 前住所地の支給終了月
   * @param claimantIncome yen, to compare the parents; null when not asked for
   * @param replaces 認定番号 of the recipient who has the children now and is extinguished with this
   *     decision (受給者変更)
   */
  record Certify(
      String claimant,
      KindOfRecipient kind,
      InsuranceClass insuranceClass,
      @Nullable PensionType pensionType,
      LocalDate receivedOn,
      @Nullable LocalDate eventDate,
      boolean transitional,
      @Nullable String spouse,
      EarnerBasis earnerBasis,
      boolean cohabitationPriority,
      boolean protectiveHandling,
      boolean evidenceSeen,
      @Nullable UUID payeeAccountId,
      boolean publicAccountConsent,
      List<ChildClaim> children,
      List<StudentClaim> students,
      @Nullable YearMonth previousEndMonth,
      @Nullable Long claimantIncome,
      @Nullable Long spouseIncome,
      @Nullable String replaces)
      implements Command {
    public Certify {
      children = List.copyOf(children);
      students = List.copyOf(students);
    }
  }

  /**
   * 額改定認定請求 (U03, U05): more children, or somebody of university age counts from now on.
   *
   * @param eventDate 事由発生日 of all of them that name none
   */
  record ReviseUp(
      String certificationNumber,
      LocalDate receivedOn,
      @Nullable LocalDate eventDate,
      boolean transitional,
      List<ChildClaim> children,
      List<StudentClaim> students)
      implements OfRecipient {
    public ReviseUp {
      children = List.copyOf(children);
      students = List.copyOf(students);
    }
  }

  /** 額改定届・職権減額 (U04, U14): fewer children. Without any left the recipient is extinguished. */
  record ReviseDown(
      String certificationNumber, LocalDate receivedOn, boolean exOfficio, List<ChildEnd> ends)
      implements OfRecipient {
    public ReviseDown {
      ends = List.copyOf(ends);
    }
  }

  /**
   * 受給事由消滅届・職権消滅 (U06, U08, U15).
   *
   * @param date 事由日: 転出予定日, day of death, last day of 監護; 採用日 of a civil servant
   */
  record Extinguish(
      String certificationNumber,
      LocalDate receivedOn,
      boolean exOfficio,
      LocalDate date,
      ExtinctionReason reason)
      implements OfRecipient {}

  /**
   * 未支払請求 (U11): the children of a recipient who died.
   *
   * @param representative 宛名番号 of the child that is paid for all
   * @param payeeAccountId account of that child
   */
  record ClaimUnpaid(
      String certificationNumber,
      LocalDate receivedOn,
      String representative,
      @Nullable UUID payeeAccountId)
      implements OfRecipient {}

  /** 資格区分・加入年金・配偶者・口座 changed (U12, U13), from a month on. */
  record ChangeParticulars(
      String certificationNumber,
      LocalDate receivedOn,
      YearMonth from,
      InsuranceClass insuranceClass,
      @Nullable PensionType pensionType,
      @Nullable String spouse,
      @Nullable UUID payeeAccountId,
      boolean publicAccountConsent)
      implements OfRecipient {
    /** The same change with the account left as it is. */
    ChangeParticulars withoutAccount() {
      return new ChangeParticulars(
          certificationNumber,
          receivedOn,
          from,
          insuranceClass,
          pensionType,
          spouse,
          null,
          publicAccountConsent);
    }
  }

  /**
   * 現況届の審査の結果 (U10); releases what rested because it was missing.
   *
   * @param fiscalYear 年度, by its first calendar year
   * @param changed whether it told a change, which is filed on its own
   */
  record ReportStatus(
      String certificationNumber, LocalDate receivedOn, int fiscalYear, boolean changed)
      implements OfRecipient {}

  /** 年齢到達 (U25): the amount changes by age alone; nothing is kept but the decision. */
  record ReachAge(String certificationNumber, LocalDate receivedOn, YearMonth effectiveMonth)
      implements OfRecipient {}

  /**
   * 却下 (U02).
   *
   * @param certificationNumber of a recipient whose 額改定認定請求 is rejected
   */
  record Reject(
      String claimant,
      @Nullable String certificationNumber,
      LocalDate receivedOn,
      RejectReason reason,
      String text)
      implements Command {}

  /** 決定の取消 (U29): everything after it is decided again without it. */
  record Cancel(String certificationNumber, LocalDate receivedOn, UUID target, String text)
      implements OfRecipient {}

  /** 決定の訂正 (U29): everything is decided again with another command in its place. */
  record Correct(
      String certificationNumber, LocalDate receivedOn, UUID target, Command instead, String text)
      implements OfRecipient {}
}
