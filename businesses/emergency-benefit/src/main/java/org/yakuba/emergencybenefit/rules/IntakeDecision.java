package org.yakuba.emergencybenefit.rules;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;

/**
 * What becomes of one application at its intake.
 *
 * @param reason null for what is approved or declined
 * @param acceptedBefore id of the application that was accepted before; only for duplicates
 * @param amount what is to be paid; zero unless approved
 */
public record IntakeDecision(
    String applicationId,
    Status status,
    @Nullable Reason reason,
    @Nullable String acceptedBefore,
    Yen amount) {

  /** 受付の結果. */
  public enum Status {
    APPROVED,
    PENDING,
    REJECTED,
    DUPLICATE,
    DECLINED
  }

  /** Why an application is not approved. */
  public enum Reason {
    LETTER_ID_NOT_FOUND,
    OUT_OF_PERIOD,
    ALREADY_ACCEPTED,
    BIRTH_DATE_MISMATCH,
    ACCOUNT_INVALID,
    ACCOUNT_HOLDER_MISMATCH,
    /** A document that the benefit asks for did not come along; never told by the trial. */
    ATTACHMENT_MISSING,
    /** Typed from paper by one officer; another one has to look at it. Never told by the trial. */
    SECOND_CHECK
  }

  /** Whether it used up the number of the letter. */
  public boolean isAccepted() {
    return switch (status) {
      case APPROVED, PENDING, DECLINED -> true;
      case REJECTED, DUPLICATE -> false;
    };
  }

  /** The reason as answers have it; a duplicate names the application before it. */
  public @Nullable String reasonText() {
    return reason == null
        ? null
        : acceptedBefore == null ? reason.name() : reason.name() + ":" + acceptedBefore;
  }

  static IntakeDecision of(Application application, Status status, @Nullable Reason reason) {
    return new IntakeDecision(application.applicationId(), status, reason, null, Yen.ZERO);
  }
}
