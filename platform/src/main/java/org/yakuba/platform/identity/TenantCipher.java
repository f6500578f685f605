package org.yakuba.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one municipality at work: encrypts values at rest and hashes them for look-up
 * (E.6.1.2). Safe for use by several threads.
 *
 * <p>A purpose such as {@code resident-register.individual-number} is bound to the value: a
 * ciphertext or hash made for one purpose is worthless for another.
 */
public final class TenantCipher {
  private final byte version;
  private final byte[] dataKey;
  private final byte[] lookupKey;

  TenantCipher(int version, byte[] dataKey, byte[] lookupKey) {
    this.version = (byte) version;
    this.dataKey = dataKey.clone();
    this.lookupKey = lookupKey.clone();
  }

  /** Key version (1 byte) and AES-256-GCM; the same value gives another ciphertext each time. */
  public byte[] encrypt(String purpose, String plain) {
    return encrypt(purpose, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Key version (1 byte) and AES-256-GCM; the same value gives another ciphertext each time. */
  public byte[] encrypt(String purpose, byte[] plain) {
    var sealed = AesGcm.encrypt(dataKey, purpose, plain);
    return ByteBuffer.allocate(1 + sealed.length).put(version).put(sealed).array();
  }

  /**
   * @throws IllegalArgumentException KEY-E003 when it was not made by {@link #encrypt} for this
   *     municipality and purpose
   */
  public byte[] decryptBytes(String purpose, byte[] sealed) {
    if (sealed.length == 0 || sealed[0] != version) {
      throw new IllegalArgumentException("KEY-E003 暗号文を復号できません");
    }
    return AesGcm.decrypt(dataKey, purpose, Arrays.copyOfRange(sealed, 1, sealed.length));
  }

  /**
   * @throws IllegalArgumentException KEY-E003 when it was not made by {@link #encrypt} for this
   *     municipality and purpose
   */
  public String decrypt(String purpose, byte[] sealed) {
    return new String(decryptBytes(purpose, sealed), StandardCharsets.UTF_8);
  }

  /**
   * HMAC-SHA-256: the same value gives the same 32 bytes within a municipality and purpose, and in
   * no other.
   */
  public byte[] lookupHash(String purpose, String value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(lookupKey, "HmacSHA256"));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "TenantCipher[***]";
  }
}
