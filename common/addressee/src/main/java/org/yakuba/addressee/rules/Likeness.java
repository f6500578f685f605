package org.yakuba.addressee.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a person to find duplicates (rulebook addressee §5). All keys are folded
 * already; an empty key is unknown and matches nothing.
 *
 * @param kanaKey reading of the present name
 * @param nameKeys present written forms: name, and of a foreign person also roman, kanji and alias
 * @param birthDate a day of the calendar; null when any part of it is unknown
 * @param sex {@code 0} unknown, {@code 1} male, {@code 2} female
 * @param townCode 町字コード; may be empty
 * @param addressKey folded address
 * @param phoneKey digits of the telephone number
 * @param formerKanaKeys readings of former names
 * @param formerNameKeys written forms of former names
 * @param formerAddressKeys folded former addresses
 */
public record Likeness(
    String kanaKey,
    Set<String> nameKeys,
    @Nullable LocalDate birthDate,
    String sex,
    String townCode,
    String addressKey,
    String phoneKey,
    Set<String> formerKanaKeys,
    Set<String> formerNameKeys,
    List<String> formerAddressKeys) {
  public Likeness {
    nameKeys = Set.copyOf(nameKeys);
    formerKanaKeys = Set.copyOf(formerKanaKeys);
    formerNameKeys = Set.copyOf(formerNameKeys);
    formerAddressKeys = List.copyOf(formerAddressKeys);
  }
}
