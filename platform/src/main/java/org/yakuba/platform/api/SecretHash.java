package org.yakuba.platform.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares a secret with its hash in constant time; secrets are random, so one round is enough. */
final class SecretHash implements PasswordEncoder {
  @Override
  public String encode(@Nullable CharSequence secret) {
    return ApiClients.hashText(secret == null ? "" : secret);
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return secret != null
        && hash != null
        && MessageDigest.isEqual(
            encode(secret).getBytes(StandardCharsets.US_ASCII),
            hash.getBytes(StandardCharsets.US_ASCII));
  }
}
