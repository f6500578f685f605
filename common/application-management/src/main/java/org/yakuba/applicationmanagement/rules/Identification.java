package org.yakuba.applicationmanagement.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.ItemFile.ItemValue;
import org.yakuba.applicationmanagement.rules.Reception.CertificateLink;

/**
 * 申請者の特定 (application-management §6): the person whose certificate it was on the day of sending,
 * when name and birth date agree.
 *
 * @param addresseeNumber null unless somebody was identified
 */
public record Identification(Result result, @Nullable String addresseeNumber) {

  private static final String VALID = "VALID";

  /** How the search ended. */
  public enum Result {
    IDENTIFIED,
    SERIAL_NOT_FOUND,
    SERIAL_AMBIGUOUS,
    ATTRIBUTE_MISMATCH,
    NOT_ATTEMPTED
  }

  static final Identification NOT_ATTEMPTED = new Identification(Result.NOT_ATTEMPTED, null);

  static Identification of(
      ControlFile control,
      List<ItemValue> values,
      List<CertificateLink> certificates,
      UnaryOperator<String> folding) {
    if (!control.certificateStatus().equals(VALID) || control.serialNumber().isEmpty()) {
      return NOT_ATTEMPTED;
    }
    var links =
        certificates.stream()
            .filter(link -> link.serialNumber().equalsIgnoreCase(control.serialNumber()))
            .filter(link -> link.isValidOn(control.arrival()))
            .toList();
    if (links.size() != 1) {
      return new Identification(
          links.isEmpty() ? Result.SERIAL_NOT_FOUND : Result.SERIAL_AMBIGUOUS, null);
    }
    var link = links.getFirst();
    boolean agrees =
        hasName(link, value("applicantName", values), folding)
            && link.birthDate().toString().equals(value("applicantBirthDate", values));
    return agrees
        ? new Identification(Result.IDENTIFIED, link.addresseeNumber())
        : new Identification(Result.ATTRIBUTE_MISMATCH, null);
  }

  /** Whether a name is that of the person, or one the person also goes by. */
  private static boolean hasName(
      CertificateLink link, String written, UnaryOperator<String> folding) {
    var wanted = folding.apply(withoutSpaces(written));
    return Stream.concat(Stream.of(link.name()), link.otherNames().stream())
        .anyMatch(name -> folding.apply(withoutSpaces(name)).equals(wanted));
  }

  private static String value(String itemId, List<ItemValue> values) {
    return values.stream()
        .filter(v -> v.itemId().equals(itemId))
        .map(ItemValue::value)
        .findFirst()
        .orElse("");
  }

  private static String withoutSpaces(String name) {
    return name.replace(" ", "").replace("\u3000", "");
  }
}
