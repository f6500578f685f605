package org.yakuba.platform.disclosure;

import java.util.Collection;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Keeps the copy of the flags that {@link Disclosure} decides with. The publisher of the measures
 * fills it; set-based loads may insert into {@code platform.protective_flag} directly. Either says
 * {@link #markComplete} at the end: before that everything is blocked.
 */
public final class ProtectiveFlags {
  private ProtectiveFlags() {}

  /** Replaces every version of the applications named by these flags. */
  public static void replace(TenantSession session, Collection<SuppressionFlag> flags) {
    flags.stream()
        .map(flag -> new String[] {flag.addresseeNumber(), flag.measureKey()})
        .forEach(key ->
            session
                .sql(ProtectiveFlags.class, "delete-flags")
                .param("number", key[0])
                .param("measure", key[1])
                .update());
    for (var flag : flags) {
      session
          .sql(ProtectiveFlags.class, "insert-flag")
          .param("number", flag.addresseeNumber())
          .param("measure", flag.measureKey())
          .param("role", flag.role().name())
          .param("kind", flag.kind().code())
          .param("from", flag.validFrom())
          .param("to", flag.validTo())
          .param("openEnded", flag.openEnded())
          .param("endedOn", flag.endedOn())
          .param(
              "scopes",
              flag.scopes().stream().map(ProtectedScope::name).sorted().toArray(String[]::new))
          .update();
    }
  }

  /** From now on a person without a flag is known to have none. */
  public static void markComplete(TenantSession session) {
    session.sql(ProtectiveFlags.class, "mark-complete").update();
  }

  /**
   * The copy can no longer be trusted, e.g. after a gap in the events; everything is blocked until
   * it is complete again.
   */
  public static void markIncomplete(TenantSession session) {
    session.sql(ProtectiveFlags.class, "mark-incomplete").update();
  }
}
