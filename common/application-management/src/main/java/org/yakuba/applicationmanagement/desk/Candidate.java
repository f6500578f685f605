package org.yakuba.applicationmanagement.desk;

import java.util.List;

/**
 * Somebody of the register beside what the form says.
 *
 * @param address masked for officers who may not know it
 * @param agreeing attributes that agree: name, birthDate, sex, address
 */
public record Candidate(
    String number,
    String name,
    String kana,
    String birthDate,
    String sex,
    String address,
    List<String> agreeing) {
  /** All of 基本4情報. */
  public static final List<String> FOUR = List.of("name", "birthDate", "sex", "address");

  public Candidate {
    agreeing = List.copyOf(agreeing);
  }

  /** Whether an attribute agrees. */
  public boolean agrees(String attribute) {
    return agreeing.contains(attribute);
  }
}
