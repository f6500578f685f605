package org.yakuba.platform.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The Ed25519 key that signs anchors. It stands in a file outside the database, readable by the
 * program's user only: who can change the database cannot sign.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final KeyPair keys;

  private SigningKey(KeyPair keys) {
    this.keys = keys;
  }

  /** Reads the key from {@code file}; makes one when the file does not exist. */
  public static SigningKey from(Path file) {
    try {
      return new SigningKey(read(file));
    } catch (NoSuchFileException e) {
      return made(file);
    } catch (IOException e) {
      throw new UncheckedIOException("AUD-E001 監査の署名鍵を読めません: " + file, e);
    }
  }

  private static KeyPair read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      throw new IOException("two lines expected");
    }
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      var decoder = Base64.getDecoder();
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("not an Ed25519 key", e);
    }
  }

  private static SigningKey made(Path file) {
    try {
      var keys = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var encoder = Base64.getEncoder();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          encoder.encodeToString(keys.getPrivate().getEncoded())
              + "\n"
              + encoder.encodeToString(keys.getPublic().getEncoded())
              + "\n");
      return new SigningKey(keys);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("AUD-E001 監査の署名鍵を書けません: " + file, e);
    }
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean verifies(byte[] text, byte[] sign) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(keys.getPublic());
      signature.update(text);
      return signature.verify(sign);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
