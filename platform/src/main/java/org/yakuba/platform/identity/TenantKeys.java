package org.yakuba.platform.identity;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 団体ごとの鍵 — each municipality has keys of its own, wrapped by the master key (IDN-1-01). Destroying
 * them makes its encrypted values unreadable for ever, in every backup too.
 */
public final class TenantKeys {
  private static final int VERSION = 1;

  private final byte[] wrappingKey;
  private final Map<TenantId, TenantCipher> open = new ConcurrentHashMap<>();

  public TenantKeys(MasterKey master) {
    this.wrappingKey = master.derive("tenant-keys");
  }

  /**
   * The keys of the session's municipality, made at first use.
   *
   * @throws IllegalStateException KEY-E004 when they were destroyed
   * @throws IllegalArgumentException KEY-E003 when the master key is not the one they were wrapped
   *     with
   */
  public TenantCipher cipher(TenantSession session) {
    var known = open.get(session.tenant());
    if (known != null) {
      return known;
    }
    var madeNow = make(session);
    var cipher = unwrap(session);
    if (!madeNow) {
      // Keys made in this transaction may yet be rolled back, and others would come after them.
      open.put(session.tenant(), cipher);
    }
    return cipher;
  }

  /** 退去: destroys the keys of the session's municipality. There is no way back. */
  public void destroy(TenantSession session) {
    session.sql(TenantKeys.class, "destroy-keys").update();
    open.remove(session.tenant());
  }

  private record Wrapped(byte[] dataKey, byte[] lookupKey, boolean destroyed) {}

  /** Whether the keys did not exist before. */
  private boolean make(TenantSession session) {
    return session
            .sql(TenantKeys.class, "insert-keys")
            .param("version", VERSION)
            .param(
                "dataKey", AesGcm.encrypt(wrappingKey, context(session.tenant(), "data"), newKey()))
            .param(
                "lookupKey",
                AesGcm.encrypt(wrappingKey, context(session.tenant(), "lookup"), newKey()))
            .update()
        == 1;
  }

  private TenantCipher unwrap(TenantSession session) {
    var wrapped =
        session
            .sql(TenantKeys.class, "find-keys")
            .param("version", VERSION)
            .query((row, index) ->
                row.getBoolean("destroyed")
                    ? new Wrapped(new byte[0], new byte[0], true)
                    : new Wrapped(
                        row.getBytes("wrapped_data_key"),
                        row.getBytes("wrapped_lookup_key"),
                        false))
            .single();
    if (wrapped.destroyed()) {
      throw new IllegalStateException("KEY-E004 この団体の鍵は破棄されています");
    }
    return new TenantCipher(
        VERSION,
        AesGcm.decrypt(wrappingKey, context(session.tenant(), "data"), wrapped.dataKey()),
        AesGcm.decrypt(wrappingKey, context(session.tenant(), "lookup"), wrapped.lookupKey()));
  }

  private static String context(TenantId tenant, String use) {
    return "tenant:" + tenant.value() + ":" + VERSION + ":" + use;
  }

  private static byte[] newKey() {
    var key = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
