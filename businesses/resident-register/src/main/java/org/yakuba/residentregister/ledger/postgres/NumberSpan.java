package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.residentregister.ResidentRegister;

/**
 * An individual number for a time; the text form never shows it.
 *
 * @param to last day; the end of time while it goes on
 */
public record NumberSpan(String number, LocalDate from, LocalDate to) {
  /** A span as kept. */
  public static NumberSpan of(TenantCipher cipher, byte[] sealed, LocalDate from, LocalDate to) {
    return new NumberSpan(cipher.decrypt(ResidentRegister.INDIVIDUAL_NUMBER, sealed), from, to);
  }

  @Override
  public String toString() {
    return "NumberSpan[* " + from + " - " + to + "]";
  }
}
