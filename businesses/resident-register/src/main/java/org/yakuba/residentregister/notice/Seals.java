package org.yakuba.residentregister.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yakuba.platform.document.SealImage;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/** 電子公印 — the pictures of seals, opened with the municipality's key; the last few are kept. */
final class Seals {
  /** What the pictures are encrypted for. */
  static final String PURPOSE = "resident-register.seal";

  private static final int KEPT = 64;

  private record Key(TenantId tenant, UUID certifier) {}

  private final TenantKeys keys;
  private final Map<Key, SealImage> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SealImage> eldest) {
          return size() > KEPT;
        }
      };

  Seals(TenantKeys keys) {
    this.keys = keys;
  }

  /** The seal of a certifier; a row of certifiers never changes. */
  synchronized SealImage of(TenantSession session, UUID certifier) {
    return kept.computeIfAbsent(
        new Key(session.tenant(), certifier), key -> read(session, certifier));
  }

  private SealImage read(TenantSession session, UUID certifier) {
    return session
        .sql(Seals.class, "seal")
        .param("certifier", certifier)
        .query((row, index) ->
            SealImage.ofPng(
                keys.cipher(session).decryptBytes(PURPOSE, row.getBytes("seal_cipher")),
                row.getInt("seal_edge")))
        .single();
  }
}
