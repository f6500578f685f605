package org.yakuba.migration.staging;

import java.util.function.Predicate;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.CorporateNumber;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.number.ResidentCode;

/** Numbers whose form can be checked by themselves (rulebook resident-register §4.1). */
enum NumberCheck {
  ADDRESSEE_NUMBER(text -> AddresseeNumber.parse(text).isPresent(), "番号の形が正しくありません"),
  RESIDENT_CODE(text -> ResidentCode.parse(text).isPresent(), "住民票コードの検査数字が正しくありません"),
  CORPORATE_NUMBER(text -> CorporateNumber.parse(text).isPresent(), "法人番号の検査数字が正しくありません"),
  MUNICIPALITY_CODE(text -> MunicipalityCode.parse(text).isPresent(), "団体コードの検査数字が正しくありません");

  private final Predicate<String> accepted;
  private final String message;

  NumberCheck(Predicate<String> accepted, String message) {
    this.accepted = accepted;
    this.message = message;
  }

  /** The check of that name in a layout, e.g. {@code resident-code}. */
  static NumberCheck of(String name) {
    for (NumberCheck check : values()) {
      if (check.name().equalsIgnoreCase(name.replace('-', '_'))) {
        return check;
      }
    }
    throw new IllegalArgumentException("no number check " + name);
  }

  boolean accepts(String text) {
    return accepted.test(text);
  }

  String message() {
    return message;
  }
}
