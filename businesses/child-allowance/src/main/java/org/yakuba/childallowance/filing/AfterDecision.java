package org.yakuba.childallowance.filing;

import java.util.List;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** What follows a decision within its transaction: with it or not at all. */
public interface AfterDecision {

  /** Something was decided. */
  void decided(TenantSession session, Operator operator, Filing filing, List<Written> written);

  /** A filing was received for approval. */
  default void received(TenantSession session, Operator operator, Filing filing) {}

  /** A filing was returned, withdrawn or discarded. */
  default void closed(
      TenantSession session, Operator operator, Filing filing, FilingStatus status) {}
}
