package org.yakuba.kernel.parameter;

import java.time.LocalDate;

/** A rule asked for a parameter on a day for which the law has no value: the calculation stops. */
public final class MissingParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameterId;
  private final LocalDate day;

  public MissingParameterException(String parameterId, LocalDate day) {
    super("パラメータ " + parameterId + " は " + day + " の値がありません");
    this.parameterId = parameterId;
    this.day = day;
  }

  public String parameterId() {
    return parameterId;
  }

  public LocalDate day() {
    return day;
  }
}
