package org.yakuba.euc.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Cuts a file into pieces of about 1 MiB while it is written, so that no file stands in memory. */
final class Pieces extends OutputStream {
  private static final int PIECE_BYTES = 1 << 20;

  private final Consumer<byte[]> taker;
  private final MessageDigest digest;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(PIECE_BYTES);
  private long bytes;

  Pieces(Consumer<byte[]> taker) {
    this.taker = taker;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int b) {
    held.write(b);
    handOn(PIECE_BYTES);
  }

  @Override
  public void write(byte[] from, int start, int length) {
    held.write(from, start, length);
    handOn(PIECE_BYTES);
  }

  @Override
  public void close() {
    handOn(1);
  }

  private void handOn(int least) {
    if (held.size() >= least) {
      var piece = held.toByteArray();
      held.reset();
      digest.update(piece);
      bytes += piece.length;
      taker.accept(piece);
    }
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
