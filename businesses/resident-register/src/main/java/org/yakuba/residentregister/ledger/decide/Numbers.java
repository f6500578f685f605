package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;

/**
 * The numbers and cards of a person; the text form never shows one.
 *
 * @param residentCode 住民票コード
 * @param individualNumber 個人番号
 * @param cardStatus 個人番号カードの状態
 */
public record Numbers(
    @Nullable String residentCode,
    @Nullable String individualNumber,
    @Nullable String cardStatus,
    @Nullable String signingCertificateSerial,
    @Nullable String authenticationCertificateSerial,
    @Nullable String adultGuardianship) {
  /** Not numbered yet (未付番). */
  public static final Numbers NONE = new Numbers(null, null, null, null, null, null);

  /** These numbers, and where one is missing the earlier one (再転入). */
  Numbers orElse(Numbers earlier) {
    return new Numbers(
        residentCode == null ? earlier.residentCode : residentCode,
        individualNumber == null ? earlier.individualNumber : individualNumber,
        cardStatus,
        signingCertificateSerial,
        authenticationCertificateSerial,
        adultGuardianship == null ? earlier.adultGuardianship : adultGuardianship);
  }

  Numbers withResidentCode(@Nullable String code) {
    return new Numbers(
        code,
        individualNumber,
        cardStatus,
        signingCertificateSerial,
        authenticationCertificateSerial,
        adultGuardianship);
  }

  Numbers withIndividualNumber(@Nullable String number) {
    return new Numbers(
        residentCode,
        number,
        cardStatus,
        signingCertificateSerial,
        authenticationCertificateSerial,
        adultGuardianship);
  }

  @Override
  public String toString() {
    return "Numbers[*]";
  }
}
