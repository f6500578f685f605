package org.yakuba.sample.applications;

import java.time.LocalDate;
import java.util.List;

/**
 * A resident who sends an application.
 *
 * @param certificateSerial of the 利用者証明用電子証明書
 * @param sex {@code 1} or {@code 2}
 * @param children who live with them
 */
public record Applicant(
    String addresseeNumber,
    String certificateSerial,
    String name,
    String nameKana,
    LocalDate birthDate,
    String sex,
    String address,
    List<Child> children) {

  public Applicant {
    children = List.copyOf(children);
  }

  /** A child of the applicant. */
  public record Child(String addresseeNumber, String name, LocalDate birthDate) {}
}
