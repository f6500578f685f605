package org.yakuba.childallowance.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the screens. */
public final class Views {
  private Views() {}

  /** Somebody found. */
  public record Found(
      String number,
      String name,
      String kana,
      @Nullable LocalDate birthDate,
      String address,
      boolean protectedPerson,
      List<String> recipientOf,
      List<String> childOf) {
    public Found {
      recipientOf = List.copyOf(recipientOf);
      childOf = List.copyOf(childOf);
    }
  }

  /** A person in a form or household. */
  public record Member(
      int row, String number, String name, @Nullable LocalDate birthDate, String suggestion) {}

  /** Somebody of a household and what they are here. */
  public record Housemate(
      String number,
      String name,
      @Nullable LocalDate birthDate,
      String suggestion,
      List<String> certifications) {
    public Housemate {
      certifications = List.copyOf(certifications);
    }
  }

  /** A child or somebody of university age of a recipient. */
  public record Child(
      String number,
      String name,
      LocalDate birthDate,
      String kind,
      String claim,
      String from,
      String to,
      String residence,
      String note) {}

  /** A month with its amount. */
  public record Month(String month, String children, String amount) {}

  /** A decision. */
  public record Determination(
      UUID id,
      String kind,
      String month,
      String oldAmount,
      String newAmount,
      String reason,
      LocalDate decidedOn,
      String notice,
      String officers,
      @Nullable UUID noticeId) {}

  /** A payment. */
  public record Payment(
      String month, String kind, String months, String amount, LocalDate date, String state) {}

  /** A filing in the list. */
  public record FilingRow(
      UUID id,
      int revision,
      String type,
      String who,
      LocalDate receivedOn,
      String status,
      String enteredBy,
      @Nullable String note,
      boolean waits,
      boolean mine,
      boolean open) {}

  /** What a filing would lead to, or led to. */
  public record Outcome(
      String kind,
      String recipient,
      String amounts,
      String month,
      String overpaid,
      String unpaid) {}

  /** A line of the calculation. */
  public record Step(String step, String formula, String value) {}

  /** An item of an application beside the register; empty where the register has none. */
  public record Applied(String item, String written, String known, String judged) {}

  /** A past month that is owed another amount than was known; texts in yen, empty where none. */
  public record Difference(
      String month, String before, String after, String paid, String more, String less) {}

  /** An item of a decision that is corrected. */
  public record Compared(String label, String before, String after) {}

  /** A decision that stands and can be corrected. */
  public record Correctable(UUID id, LocalDate decidedOn, String kind, String told) {}

  /** A month of a trial; {@code added}: 団体独自の上乗せ, empty when there is none. */
  public record TrialMonth(String month, String children, String amount, String added) {}

  /** 所得 of a year (旧制度) and where it stands; {@code state}: empty while it holds. */
  public record YearOfIncome(
      String period,
      String income,
      int dependents,
      int elderly,
      String standing,
      LocalDate knownFrom,
      String state,
      String enteredBy) {}

  /** 徴収・寄附 that holds; months are payment months, {@code own}: asked for at the desk. */
  public record Withheld(
      UUID id, String kind, String amount, String source, String from, String to, boolean own) {}

  /** 送付先 for a time; the address as the officer may see it. */
  public record Mailing(
      UUID id,
      String name,
      String address,
      String reason,
      LocalDate from,
      @Nullable LocalDate to,
      String enteredBy) {}

  /** A facility, or foster parents, with what is paid for a month. */
  public record Facility(
      String certification, String number, String name, String kind, int children, String amount) {}

  /** A child in a facility: first and last month, when it left, what is paid for a month. */
  public record Placed(
      String number,
      String name,
      LocalDate birthDate,
      String from,
      @Nullable LocalDate left,
      String to,
      String category,
      String amount) {}

  /** 父母指定者: who was named by which parents abroad, and how long. */
  public record Designated(
      UUID id,
      String number,
      String name,
      String designators,
      String country,
      LocalDate filedOn,
      LocalDate from,
      @Nullable LocalDate to,
      String reason) {}

  /** An inquiry and what was told; empty texts where nothing was yet. */
  public record Asked(
      String kind,
      String provider,
      Instant requestedAt,
      String requestedBy,
      String state,
      String result,
      String told,
      @Nullable Instant respondedAt) {}

  /** Something to tell beside a filing. */
  public record Remark(String code, String message) {}
}
