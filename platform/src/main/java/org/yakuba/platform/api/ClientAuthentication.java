package org.yakuba.platform.api;

import java.util.Arrays;
import java.util.Optional;

/** クライアント認証 — how a client proves who it is when it asks for a token (data-linkage §2). */
public enum ClientAuthentication {
  /** A statement signed with the secret by HS256; the secret itself is never sent (LNK-1-03). */
  CLIENT_SECRET_JWT("client_secret_jwt"),
  /** The secret itself, as 経過措置 for clients that cannot sign (LNK-1-04). */
  CLIENT_SECRET_BASIC("client_secret_basic");

  private final String word;

  ClientAuthentication(String word) {
    this.word = word;
  }

  /** Its name in OAuth 2.0. */
  public String word() {
    return word;
  }

  /** The way of this name; empty when there is none. */
  public static Optional<ClientAuthentication> of(String word) {
    return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
  }
}
