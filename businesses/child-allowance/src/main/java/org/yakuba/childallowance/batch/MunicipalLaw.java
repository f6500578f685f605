package org.yakuba.childallowance.batch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The law of a municipality as known at a moment: the national file and what the municipality has
 * set (CHA-3-07). Results keep its number.
 */
public final class MunicipalLaw {
  static final String BUSINESS = "child-allowance";

  private final DatedParameters national = ChildAllowanceLaw.nationalParameters();
  private final TenantParameters parameters;

  public MunicipalLaw(TenantParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The law of the municipality of the session.
   *
   * @param knownAt null for now
   */
  public ChildAllowanceLaw of(TenantSession session, @Nullable Instant knownAt) {
    return ChildAllowanceLaw.of(national, parameters.values(session, BUSINESS, knownAt));
  }

  /** The number under which results keep this law; given when it is applied for the first time. */
  public int number(TenantSession session, ChildAllowanceLaw law, Instant at) {
    session
        .sql(MunicipalLaw.class, "insert-law")
        .param("fingerprint", law.fingerprint())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    return session
        .sql(MunicipalLaw.class, "law-id")
        .param("fingerprint", law.fingerprint())
        .query(Integer.class)
        .single();
  }
}
