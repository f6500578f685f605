package org.yakuba.migration.staging;

import org.yakuba.platform.identity.TenantCipher;

/**
 * Keeps 個人番号 unreadable at rest, with the keys of one municipality and for one module. Called from
 * several threads at once.
 *
 * @param cipher the municipality's keys
 * @param purpose what the numbers are for, e.g. {@code resident-register.individual-number}
 */
public record NumberVault(TenantCipher cipher, String purpose) {

  /** The vault of a module's numbers. */
  public static NumberVault of(TenantCipher cipher, String module) {
    return new NumberVault(cipher, module + ".individual-number");
  }

  /** The number encrypted under the municipality's key. */
  byte[] encrypt(String number) {
    return cipher.encrypt(purpose, number);
  }

  /** The keyed hash by which the number is looked up. */
  byte[] hash(String number) {
    return cipher.lookupHash(purpose, number);
  }
}
