package org.yakuba.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 親鍵 — the deployment's key, which wraps the keys of the municipalities. It comes from the
 * environment or from a file and is never in the database, so a stolen database or backup tells
 * nothing (E.6.1.2).
 */
public final class MasterKey {
  public static final int BYTES = 32;

  private final byte[] key;

  private MasterKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException(
          "KEY-E001 親鍵は32バイト(Base64)で指定してください。" + key.length + "バイトでした");
    }
    this.key = key.clone();
  }

  /** From 32 bytes in Base64, e.g. the environment variable {@code YAKUBA_MASTER_KEY}. */
  public static MasterKey ofBase64(String text) {
    try {
      return new MasterKey(Base64.getDecoder().decode(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("KEY-E001 親鍵は32バイト(Base64)で指定してください", e);
    }
  }

  /**
   * From a file with 32 bytes in Base64, which is made, readable by its user only, when it does not
   * exist.
   */
  public static MasterKey ofFile(Path file) {
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
      }
      return ofBase64(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("KEY-E002 親鍵のファイルを読み書きできません: " + file, e);
    }
  }

  /**
   * A key of its own for one purpose, e.g. signing anchors; it cannot be turned back into the
   * master key.
   */
  public byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("yakuba:" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[***]";
  }
}
