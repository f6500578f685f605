package org.yakuba.payments.linkage;

import java.util.List;
import org.yakuba.contracts.payments.PayeeAccountChanged;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.payments.Payments;
import org.yakuba.platform.linkage.ContractSet;

/** The contracts of this room (業務ID 028). */
public final class PaymentContracts {
  /** What became of payments, and accounts. */
  public static final ContractSet SET =
      new ContractSet(
          Payments.ID, "028", List.of(TransferResultReported.class, PayeeAccountChanged.class));

  private PaymentContracts() {}
}
