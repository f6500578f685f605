package org.yakuba.platform.gateway;

/** A system of the state cannot be reached or does not understand: to be tried again later. */
public final class GatewayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code {@code GW-E01} not reachable, {@code GW-E03} form of the message, {@code GW-E04}
   *     refused by the other side, {@code GW-E07} no answer
   */
  public GatewayException(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
