package org.yakuba.childallowance.batch;

import org.yakuba.platform.identity.Privilege;

/** Privileges of the runs: who plans a payment does not approve it (CHA-8-02). */
public final class BatchPrivileges {
  /** 月次計算・支払予定・年齢到達の起票. */
  public static final Privilege PAY = new Privilege("child-allowance.pay");

  /** 支払の決裁. */
  public static final Privilege PAY_APPROVE = new Privilege("child-allowance.pay-approve");

  private BatchPrivileges() {}
}
