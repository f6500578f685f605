package org.yakuba.platform.tenancy;

/**
 * 団体 — a municipality of this deployment as it is known on a day.
 *
 * @param code 団体コード, 6 digits with check digit
 */
public record Tenant(TenantId id, String code, String name) {}
