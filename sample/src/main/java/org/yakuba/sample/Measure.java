package org.yakuba.sample;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One row of protective_measure.csv (支援措置; 抑止 §2).
 *
 * @param kind 1 支援措置, 2 仮支援措置, 3 終了
 * @param principal 代表宛名番号, empty for the subject
 * @param line physical line in protective_measure.csv once written
 */
record Measure(
    Resident person,
    LocalDate from,
    LocalDate to,
    String kind,
    LocalDate appliedOn,
    String principal,
    String harmType,
    String perpetratorName,
    String perpetratorNumber,
    String consultationBody,
    @Nullable LocalDate endedOn,
    AtomicInteger line) {

  static final String HEADING = "宛名番号,開始日,終了日,区分,申出日,対象区分,代表宛名番号,被害種別,相手方氏名,相手方宛名番号,相談機関,終了処理日";

  String[] cells() {
    return new String[] {
      person.number(),
      from.toString(),
      to.toString(),
      kind,
      appliedOn.toString(),
      principal.isEmpty() ? "1" : "2",
      principal,
      harmType,
      perpetratorName,
      perpetratorNumber,
      consultationBody,
      endedOn == null ? "" : endedOn.toString()
    };
  }
}
