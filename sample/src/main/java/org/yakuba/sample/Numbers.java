package org.yakuba.sample;

import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.CheckDigit;
import org.yakuba.kernel.number.HouseholdNumber;

/**
 * Numbers of the sample, all with valid check digits and from ranges that begin with 99 or 98 so
 * that they are recognisable as fictional; each serial gives each kind of number once.
 */
final class Numbers {

  /** Addressee serials of non-residents begin here, above any resident's. */
  static final long NON_RESIDENT_BASE = 500_000_000L;

  /** Serials of people and households who appear only in differential extracts begin here. */
  static final long DELTA_BASE = 900_000_000L;

  private static final long HUNDRED_MILLION = 100_000_000L;

  /** Odd and not divisible by 5, hence a permutation of the eight-digit numbers. */
  private static final long SCATTER = 48_271_003L;

  private final char municipalityDigit;
  private long personSerial;
  private long householdSerial;
  private long issued;

  Numbers(String municipalityCode, long firstSerial) {
    this.municipalityDigit = municipalityCode.charAt(4);
    this.personSerial = firstSerial;
    this.householdSerial = firstSerial;
    this.issued = firstSerial / 10;
  }

  String nextAddresseeNumber() {
    return AddresseeNumber.ofSerial(++personSerial).value();
  }

  String nextHouseholdNumber() {
    return HouseholdNumber.ofSerial(++householdSerial).value();
  }

  /** 住民票コード: 10 digits and the check digit. */
  String nextResidentCode() {
    return withModulus11("9" + municipalityDigit + scattered(++issued));
  }

  /** 個人番号: 11 digits and the check digit. */
  String nextIndividualNumber() {
    return withModulus11("99" + municipalityDigit + scattered(++issued));
  }

  /** 法人番号: the check digit stands first. */
  String nextCorporateNumber() {
    String body = "990" + municipalityDigit + scattered(++issued);
    return CheckDigit.corporateNumber(body) + body;
  }

  /** 在留カード番号: two letters, eight digits, two letters. */
  String nextResidenceCardNumber() {
    return "ZX" + scattered(++issued) + "ZY";
  }

  String nextCertificateSerial() {
    return "99" + scattered(++issued) + scattered(issued + 1);
  }

  private static String withModulus11(String body) {
    return body + CheckDigit.modulus11(body);
  }

  private static String scattered(long serial) {
    long value = (serial % HUNDRED_MILLION) * SCATTER % HUNDRED_MILLION;
    String digits = Long.toString(HUNDRED_MILLION + value);
    return digits.substring(1);
  }
}
