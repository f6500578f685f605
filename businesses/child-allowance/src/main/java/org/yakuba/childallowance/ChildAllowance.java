package org.yakuba.childallowance;

import java.util.List;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ApplicationReviewChanged;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.childallowance.ChildAllowanceStatusChanged;
import org.yakuba.contracts.levy.LevyDetermined;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.tenancy.DatabaseModule;

/** What other modules may know of this business: its id, its tables, its privileges. */
public final class ChildAllowance {
  /** Business id in audit, catalogue and contracts. */
  public static final String ID = "child-allowance";

  /** Schema {@code child_allowance} and its migrations. */
  public static final DatabaseModule TABLES =
      new DatabaseModule(ID, 210, "classpath:org/yakuba/childallowance/tables");

  /** What this business publishes. */
  public static final ContractSet CONTRACTS =
      new ContractSet(
          ID,
          "014",
          List.of(
              PaymentListApproved.class,
              LevyDetermined.class,
              ChildAllowanceStatusChanged.class,
              ApplicationAcknowledged.class,
              ApplicationReviewChanged.class,
              ApplicationDecided.class));

  /** 事務 recorded with every search and view. */
  public static final String PURPOSE = "CHILD_ALLOWANCE";

  /** 受給者の検索と照会. */
  public static final Privilege VIEW = new Privilege("child-allowance.view");

  /** 届出の受付と入力. */
  public static final Privilege ENTER = new Privilege("child-allowance.enter");

  /** 認定・改定・消滅の決裁. */
  public static final Privilege APPROVE = new Privilege("child-allowance.approve");

  private ChildAllowance() {}
}
