package org.yakuba.platform.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 二要素目 — time-based one-time passwords of RFC 6238: HMAC-SHA-1, 30 seconds, as every authenticator
 * app knows them. A code is good one step before and after its time, and once only.
 */
public final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final int SKEW_STEPS = 1;

  private Totp() {}

  /** A new secret of 160 bits. */
  public static byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /** The 6-digit code of an instant. */
  public static String code(byte[] secret, Instant at) {
    return code(secret, stepOf(at), DIGITS);
  }

  /**
   * The time step a code belongs to.
   *
   * @param lastStep step of the last code that was used; it and earlier ones are refused (replay)
   * @return empty when the code is wrong, too old, too early or used
   */
  static OptionalLong match(byte[] secret, String code, Instant at, long lastStep) {
    var now = stepOf(at);
    var given = code.getBytes(StandardCharsets.UTF_8);
    var matched = OptionalLong.empty();
    for (var step = now - SKEW_STEPS; step <= now + SKEW_STEPS; step++) {
      var expected = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, given) && step > lastStep) {
        matched = OptionalLong.of(step);
      }
    }
    return matched;
  }

  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0x0f;
      var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      var modulus = 1;
      for (var i = 0; i < digits; i++) {
        modulus *= 10;
      }
      var text = Integer.toString(number % modulus);
      return "0".repeat(digits - text.length()) + text;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret as people type it into an app. */
  public static String base32(byte[] secret) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var value : secret) {
      buffer = (buffer << 8) | (value & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** The bytes of a secret as people type it; spaces and lower case are allowed. */
  public static byte[] ofBase32(String text) {
    var secret = new byte[text.length()];
    var length = 0;
    var buffer = 0;
    var bits = 0;
    for (var letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (letter == ' ' || letter == '=') {
        continue;
      }
      var value = BASE32.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("Base32 の文字ではありません: " + letter);
      }
      buffer = (buffer << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret[length++] = (byte) (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    return Arrays.copyOf(secret, length);
  }

  /** The address that an authenticator app reads from a 2-D code. */
  public static String uri(String municipality, String officerId, byte[] secret) {
    var label =
        URLEncoder.encode("Yakuba " + municipality + ":" + officerId, StandardCharsets.UTF_8)
            .replace("+", "%20");
    return "otpauth://totp/"
        + label
        + "?secret="
        + base32(secret)
        + "&issuer=Yakuba&digits=6&period=30";
  }

  private static long stepOf(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }
}
