package org.yakuba.residentregister.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 異動事由: why a row of the register was made (resident-register §2.6, RES-1-32). */
public enum EventReason {
  DOMESTIC_MOVE_IN("01", Effect.ENTRY),
  OVERSEAS_MOVE_IN("02", Effect.ENTRY),
  BIRTH("03", Effect.ENTRY),
  /** 職権記載(帰化等). */
  ENTRY_BY_NATURALIZATION("04", Effect.ENTRY),
  /** 職権記載(国籍喪失). */
  ENTRY_BY_NATIONALITY_LOSS("05", Effect.ENTRY),
  EX_OFFICIO_ENTRY("06", Effect.ENTRY),
  REFORM_NEW_SHEET("07", Effect.SHEET),
  REMAKING("08", Effect.SHEET),
  /** 異動の取消し(増). */
  CANCELLED_REMOVAL("09", Effect.CANCELLATION),
  DOMESTIC_MOVE_OUT("21", Effect.REMOVAL),
  OVERSEAS_MOVE_OUT("22", Effect.REMOVAL),
  DEATH("23", Effect.REMOVAL),
  /** 職権消除(帰化等). */
  REMOVAL_BY_NATURALIZATION("24", Effect.REMOVAL),
  /** 職権消除(国籍喪失). */
  REMOVAL_BY_NATIONALITY_LOSS("25", Effect.REMOVAL),
  EX_OFFICIO_REMOVAL("26", Effect.REMOVAL),
  REFORM_OLD_SHEET("27", Effect.SHEET),
  /** 異動の取消し(減). */
  CANCELLED_ENTRY("28", Effect.CANCELLATION),
  CHANGE_OF_ADDRESS("41", Effect.CHANGE),
  MINOR_CORRECTION("42", Effect.CHANGE),
  EX_OFFICIO_CORRECTION("43", Effect.CHANGE),
  CLERICAL_CORRECTION("44", Effect.CHANGE),
  INDIVIDUAL_NUMBER_REQUESTED("45", Effect.CHANGE),
  INDIVIDUAL_NUMBER_CORRECTED("46", Effect.CHANGE),
  INDIVIDUAL_NUMBER_ENTERED("47", Effect.CHANGE),
  RESIDENT_CODE_REQUESTED("48", Effect.CHANGE),
  RESIDENT_CODE_ENTERED("49", Effect.CHANGE),
  HOUSEHOLD_SPLIT("50", Effect.CHANGE),
  HOUSEHOLD_MERGE("51", Effect.CHANGE),
  HOUSEHOLD_RECOMPOSE("52", Effect.CHANGE),
  HEAD_CHANGE("53", Effect.CHANGE),
  FORMER_SURNAME_ENTERED("54", Effect.CHANGE),
  FORMER_SURNAME_CHANGED("55", Effect.CHANGE),
  FORMER_SURNAME_DELETED("56", Effect.CHANGE),
  ALIAS_ENTERED("57", Effect.CHANGE),
  ALIAS_DELETED("58", Effect.CHANGE),
  /** 異動の取消し(修正). */
  CANCELLED_CHANGE("59", Effect.CANCELLATION);

  /** What a reason does to the number of residents. */
  public enum Effect {
    /** 増: somebody stands in the register who did not. */
    ENTRY,
    /** 減: somebody no longer stands in the register. */
    REMOVAL,
    /** 改製・再製: another sheet for the same resident; never counted. */
    SHEET,
    /** 修正. */
    CHANGE,
    /** 異動の取消し: stands in the history only. */
    CANCELLATION
  }

  private static final Map<String, EventReason> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(EventReason::code, Function.identity()));

  private final String code;
  private final Effect effect;

  EventReason(String code, Effect effect) {
    this.code = code;
    this.effect = effect;
  }

  /** The two digits of the official table. */
  public String code() {
    return code;
  }

  public Effect effect() {
    return effect;
  }

  /** 転出, within the country or abroad. */
  public boolean isMoveOut() {
    return this == DOMESTIC_MOVE_OUT || this == OVERSEAS_MOVE_OUT;
  }

  /** 帰化・国籍取得・国籍喪失: one record ends where another begins. */
  public boolean isChangeOfNationality() {
    return this == ENTRY_BY_NATURALIZATION
        || this == ENTRY_BY_NATIONALITY_LOSS
        || this == REMOVAL_BY_NATURALIZATION
        || this == REMOVAL_BY_NATIONALITY_LOSS;
  }

  /** The reason with this code of the official table. */
  public static Optional<EventReason> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
