package org.yakuba.residentregister.replay;

/** The types of events (resident-register §8.1). */
enum EventType {
  MOVE_IN,
  EX_OFFICIO_ENTRY,
  BIRTH,
  CHANGE_OF_ADDRESS,
  MOVE_OUT,
  MOVE_OUT_CONFIRM,
  MOVE_OUT_CANCEL,
  DEATH,
  DISAPPEARANCE,
  EX_OFFICIO_DELETION,
  HOUSEHOLD_HEAD_CHANGE,
  HOUSEHOLD_SPLIT,
  HOUSEHOLD_MERGE,
  HOUSEHOLD_RECOMPOSE,
  CORRECTION,
  RESIDENT_CODE_CHANGE,
  INDIVIDUAL_NUMBER_CHANGE,
  FORMER_SURNAME,
  ALIAS,
  RESIDENCE_STATUS_UPDATE,
  NATURALIZATION,
  NATIONALITY_ACQUISITION,
  NATIONALITY_LOSS,
  REFORM,
  CANCEL_EVENT,
  AMEND_EVENT,
  SUPPORT_MEASURE,
  MOVE_IN_RESERVATION,
  RESERVATION_CONFIRM,
  RESERVATION_CANCEL;

  /** Whether 異動日 may be left out; it is then the day of processing. */
  boolean eventDateIsOptional() {
    return switch (this) {
      case SUPPORT_MEASURE,
          MOVE_OUT_CONFIRM,
          AMEND_EVENT,
          RESERVATION_CANCEL,
          CANCEL_EVENT,
          MOVE_OUT_CANCEL ->
          true;
      case MOVE_IN,
          EX_OFFICIO_ENTRY,
          BIRTH,
          CHANGE_OF_ADDRESS,
          MOVE_OUT,
          DEATH,
          DISAPPEARANCE,
          EX_OFFICIO_DELETION,
          HOUSEHOLD_HEAD_CHANGE,
          HOUSEHOLD_SPLIT,
          HOUSEHOLD_MERGE,
          HOUSEHOLD_RECOMPOSE,
          CORRECTION,
          RESIDENT_CODE_CHANGE,
          INDIVIDUAL_NUMBER_CHANGE,
          FORMER_SURNAME,
          ALIAS,
          RESIDENCE_STATUS_UPDATE,
          NATURALIZATION,
          NATIONALITY_ACQUISITION,
          NATIONALITY_LOSS,
          REFORM,
          MOVE_IN_RESERVATION,
          RESERVATION_CONFIRM ->
          false;
    };
  }

  /** Whether 異動日 may be uncertain, following the family register (§2.7). */
  boolean eventDateMayBeUncertain() {
    return this == BIRTH || this == DEATH || this == DISAPPEARANCE;
  }
}
