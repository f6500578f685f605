package org.yakuba.platform.screen;

import org.yakuba.platform.tenancy.TenantId;

/** The name of a municipality, for the head of its pages. */
@FunctionalInterface
public interface MunicipalityNames {
  /** The name this municipality bears today. */
  String of(TenantId tenant);
}
