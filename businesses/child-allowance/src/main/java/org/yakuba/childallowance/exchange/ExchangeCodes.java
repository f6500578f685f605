package org.yakuba.childallowance.exchange;

import java.time.LocalDate;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.gateway.IntermediateServer.Matter;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;

/** Codes under which this business asks and tells, as the municipality has set them. */
final class ExchangeCodes {
  private final TenantParameters parameters;

  ExchangeCodes(TenantParameters parameters) {
    this.parameters = parameters;
  }

  /** Under which codes something is asked of a provider. */
  Matter matter(TenantSession session, InquiryKind kind, String provider, LocalDate day) {
    var values = parameters.values(session, ChildAllowance.ID);
    return new Matter(
        value(values, "exchangeAffairCode", day),
        value(values, "exchangeProcedureCode", day),
        provider,
        switch (kind) {
          case FORMER_ALLOWANCE -> value(values, "allowanceInformationCode", day);
          case PENSION -> value(values, "pensionInformationCode", day);
        });
  }

  /** 特定個人情報名コード of the copies. */
  String information(TenantSession session, LocalDate day) {
    return value(parameters.values(session, ChildAllowance.ID), "allowanceInformationCode", day);
  }

  /** Who tells of pensions. */
  String pensionProvider(TenantSession session, LocalDate day) {
    return value(parameters.values(session, ChildAllowance.ID), "pensionProviderCode", day);
  }

  private static String value(MunicipalValues values, String id, LocalDate day) {
    return values.on(id, day).orElse("");
  }
}
