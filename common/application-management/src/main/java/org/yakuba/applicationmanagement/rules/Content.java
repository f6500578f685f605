package org.yakuba.applicationmanagement.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file holds: bytes, or so many zeros which are never made. */
public sealed interface Content {

  /** Bytes of the file. */
  long size();

  /** SHA-256 as 64 small hexadecimal digits. */
  String sha256();

  /** The first bytes, at most so many. */
  byte[] beginning(int most);

  /** Bytes that are there. */
  record Bytes(byte[] bytes) implements Content {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public String sha256() {
      return HexFormat.of().formatHex(digest().digest(bytes));
    }

    @Override
    public byte[] beginning(int most) {
      return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }
  }

  /** Zeros. */
  record Zeros(long size) implements Content {
    private static final int BLOCK = 1 << 16;

    @Override
    public String sha256() {
      var digest = digest();
      var block = new byte[BLOCK];
      for (long left = size; left > 0; left -= BLOCK) {
        digest.update(block, 0, (int) Math.min(BLOCK, left));
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public byte[] beginning(int most) {
      return new byte[(int) Math.min(most, size)];
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
