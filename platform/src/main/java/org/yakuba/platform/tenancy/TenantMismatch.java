package org.yakuba.platform.tenancy;

/**
 * Work for one tenant was asked for inside a transaction of another: a programming error, never
 * answered with data.
 */
public final class TenantMismatch extends IllegalStateException {
  TenantMismatch(TenantId open, TenantId asked) {
    super(
        "transaction belongs to tenant "
            + open.value()
            + ", work for tenant "
            + asked.value()
            + " refused");
  }
}
