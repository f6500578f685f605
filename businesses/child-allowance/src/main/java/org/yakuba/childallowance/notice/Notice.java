package org.yakuba.childallowance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A notice as it stands.
 *
 * @param number 通知書番号
 * @param addressee 宛名番号 of whom it is addressed to
 * @param subjects 宛名番号 of everybody it tells about
 * @param held whether a protected person stands on it and nobody released it
 * @param asked who asked for its release; empty when nobody did
 * @param prints how often it was printed
 */
public record Notice(
    UUID id,
    String number,
    UUID determinationId,
    String formId,
    String addressee,
    List<String> subjects,
    LocalDate issuedOn,
    Instant issuedAt,
    boolean held,
    String asked,
    int prints) {
  public Notice {
    subjects = List.copyOf(subjects);
  }

  /** Name of the form. */
  public String formName() {
    return Forms.of(formId).name();
  }
}
