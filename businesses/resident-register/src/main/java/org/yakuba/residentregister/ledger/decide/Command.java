package org.yakuba.residentregister.ledger.decide;

import org.yakuba.residentregister.ledger.Basis;

/**
 * 異動 as entered: one record per act. Its fields carry the names under which reasons are told.
 *
 * <p>{@link Decider} calls {@link #check} on what was read, and {@link #enter} when nothing stands
 * against it; both may refuse through the draft.
 */
public sealed interface Command
    permits AmendingEvent,
        Birth,
        CancellingEvent,
        CancellingReservation,
        ChangingAddress,
        ChangingAlias,
        ChangingFormerSurname,
        ChangingHead,
        ChangingIndividualNumber,
        ChangingResidentCode,
        ConfirmingMoveOut,
        ConfirmingReservation,
        Correcting,
        Death,
        EnteringExOfficio,
        LosingNationality,
        MergingHousehold,
        MovingIn,
        MovingOut,
        Naturalizing,
        RecomposingHousehold,
        Reforming,
        RemovingExOfficio,
        ReservingMoveIn,
        SplittingHousehold,
        SupportingVictim,
        UpdatingResidenceStatus {

  Occasion occasion();

  /** Which of the common date checks concern the act (§8.1). */
  DateRule dateRule();

  /** Upon whose word the register is changed. */
  Basis basis();

  /** Whether households must be looked at after the act (§8.1, last paragraph). */
  boolean changesHouseholds();

  /** Checks the act against what was read. */
  void check(Draft draft);

  /** Enters the rows of the act. */
  void enter(Draft draft);
}
