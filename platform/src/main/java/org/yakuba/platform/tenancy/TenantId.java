package org.yakuba.platform.tenancy;

/**
 * 団体 — the immutable number of one municipality in this deployment (identity-and-audit §2). The
 * 6-digit municipality code is a dated attribute of the tenant, see {@link Tenants}.
 *
 * @param value 1 or more
 */
public record TenantId(int value) {
  public TenantId {
    if (value < 1) {
      throw new IllegalArgumentException("tenant id must be 1 or more, was " + value);
    }
  }
}
