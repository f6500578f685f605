package org.yakuba.payments.ledger;

import java.time.LocalDate;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.payments.Payments;
import org.yakuba.platform.gateway.IntermediateServer.Matter;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;

/** What a municipality sets for its payments ({@code municipal-parameters.yaml}). */
public final class PaymentSettings {
  private static final String REFRESH_DAYS = "accountRefreshDays";
  private static final String CUTS_HOLDER = "truncateHolderName";

  private static final String AFFAIR = "accountAffairCode";
  private static final String PROCEDURE = "accountProcedureCode";
  private static final String PROVIDER = "accountProviderCode";
  private static final String INFORMATION = "accountInformationCode";

  private final TenantParameters parameters;

  public PaymentSettings(TenantParameters parameters) {
    this.parameters = parameters;
  }

  /** What is left to the municipality, for the page of its settings. */
  public static BusinessParameters declared() {
    return new BusinessParameters(
        Payments.ID,
        "口座・支払",
        MunicipalParameters.resource(Payments.class, "municipal-parameters.yaml"),
        null,
        null);
  }

  /** So many days an account told by the state may be used without asking again. */
  public int accountRefreshDays(TenantSession session, LocalDate day) {
    return parameters.values(session, Payments.ID).integerOn(REFRESH_DAYS, day);
  }

  /** Whether the name of a holder that is too long for the banks is cut on the right. */
  public boolean cutsLongHolders(TenantSession session, LocalDate day) {
    return Boolean.parseBoolean(
        parameters.values(session, Payments.ID).on(CUTS_HOLDER, day).orElse("false"));
  }

  /** Under which codes accounts are asked for. */
  public Matter accountMatter(TenantSession session, LocalDate day) {
    var values = parameters.values(session, Payments.ID);
    return new Matter(
        values.on(AFFAIR, day).orElse(""),
        values.on(PROCEDURE, day).orElse(""),
        values.on(PROVIDER, day).orElse(""),
        values.on(INFORMATION, day).orElse(""));
  }
}
