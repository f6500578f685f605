package org.yakuba.residentregister.rules;

import java.util.Optional;

/** 動態の区分 of the yearly report, as increase or decrease (resident-register §4.6, RES-6-01). */
public enum MovementCategory {
  DOMESTIC_MOVE_IN("domesticMoveIn"),
  OVERSEAS_MOVE_IN("overseasMoveIn"),
  BIRTH("birth"),
  DOMESTIC_MOVE_OUT("domesticMoveOut"),
  OVERSEAS_MOVE_OUT("overseasMoveOut"),
  DEATH("death"),
  NATURALIZATION_ETC("naturalizationEtc"),
  NATIONALITY_LOSS("nationalityLoss"),
  OTHER("other");

  private final String id;

  MovementCategory(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The category of a reason; empty for what is never counted. */
  public static Optional<MovementCategory> of(EventReason reason) {
    return Optional.ofNullable(
        switch (reason) {
          case DOMESTIC_MOVE_IN -> DOMESTIC_MOVE_IN;
          case OVERSEAS_MOVE_IN -> OVERSEAS_MOVE_IN;
          case BIRTH -> BIRTH;
          case DOMESTIC_MOVE_OUT -> DOMESTIC_MOVE_OUT;
          case OVERSEAS_MOVE_OUT -> OVERSEAS_MOVE_OUT;
          case DEATH -> DEATH;
          case ENTRY_BY_NATURALIZATION, REMOVAL_BY_NATURALIZATION -> NATURALIZATION_ETC;
          case ENTRY_BY_NATIONALITY_LOSS, REMOVAL_BY_NATIONALITY_LOSS -> NATIONALITY_LOSS;
          case EX_OFFICIO_ENTRY, CANCELLED_REMOVAL, EX_OFFICIO_REMOVAL, CANCELLED_ENTRY -> OTHER;
          case REFORM_NEW_SHEET,
              REMAKING,
              REFORM_OLD_SHEET,
              CHANGE_OF_ADDRESS,
              MINOR_CORRECTION,
              EX_OFFICIO_CORRECTION,
              CLERICAL_CORRECTION,
              INDIVIDUAL_NUMBER_REQUESTED,
              INDIVIDUAL_NUMBER_CORRECTED,
              INDIVIDUAL_NUMBER_ENTERED,
              RESIDENT_CODE_REQUESTED,
              RESIDENT_CODE_ENTERED,
              HOUSEHOLD_SPLIT,
              HOUSEHOLD_MERGE,
              HOUSEHOLD_RECOMPOSE,
              HEAD_CHANGE,
              FORMER_SURNAME_ENTERED,
              FORMER_SURNAME_CHANGED,
              FORMER_SURNAME_DELETED,
              ALIAS_ENTERED,
              ALIAS_DELETED,
              CANCELLED_CHANGE ->
              null;
        });
  }
}
