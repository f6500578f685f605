package org.yakuba.platform.tenancy;

import org.yakuba.kernel.number.MunicipalityCode;

/**
 * 団体 — a municipality of this deployment as it is known on a day.
 *
 * @param code 団体コード
 */
public record Tenant(TenantId id, MunicipalityCode code, String name) {}
