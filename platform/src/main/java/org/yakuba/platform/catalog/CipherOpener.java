package org.yakuba.platform.catalog;

import org.yakuba.platform.tenancy.TenantId;

/** Opens an encrypted item with the key of its municipality, for the privileged hand-over only. */
@FunctionalInterface
public interface CipherOpener {

  /** For programs whose data items hold nothing encrypted. */
  CipherOpener NONE =
      (tenant, cipher, keyVersion) -> {
        throw new IllegalStateException("No key is at hand to open an encrypted item");
      };

  /**
   * The plain value.
   *
   * @throws RuntimeException when the key is missing or the value was tampered with
   */
  String open(TenantId tenant, byte[] cipher, int keyVersion);
}
