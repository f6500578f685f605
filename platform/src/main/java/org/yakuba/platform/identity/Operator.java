package org.yakuba.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;

/**
 * An officer at work: at which terminal and for which purpose. Every search and view carries one,
 * so that it can be recorded (IDN-4-01).
 *
 * @param terminal 端末 id or network address
 * @param purposeCode 事務, never empty (IDN-E08)
 * @param reason what the officer typed where a reason is asked for
 * @param correlationId joins everything that one request caused
 */
public record Operator(
    Officer officer,
    String terminal,
    String purposeCode,
    @Nullable String reason,
    UUID correlationId) {
  public Operator {
    if (purposeCode.isBlank()) {
      throw new IllegalArgumentException("IDN-E08 目的(事務)が指定されていません");
    }
  }

  public TenantId tenant() {
    return officer.tenant();
  }

  public boolean may(Privilege privilege) {
    return officer.may(privilege);
  }
}
