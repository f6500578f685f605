package org.yakuba.payments;

import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.DatabaseModule;

/** What other modules may know of this room: its id, its tables, its privileges. */
public final class Payments {
  /** Id in audit, catalogue and contracts. */
  public static final String ID = "benefit-account";

  /** Schema {@code payments} and its migrations. */
  public static final DatabaseModule TABLES =
      new DatabaseModule("payments", 100, "classpath:org/yakuba/payments/tables");

  /** 口座・支払の照会. */
  public static final Privilege VIEW = new Privilege("payments.view");

  /** 口座・利用意思の登録, 口座照会. */
  public static final Privilege ACCOUNTS = new Privilege("payments.accounts");

  /** 振込データの作成, 結果取込. */
  public static final Privilege MAKE = new Privilege("payments.make");

  /** 振込データの承認: another officer than the one who made it. */
  public static final Privilege RELEASE = new Privilege("payments.release");

  /** 金融機関マスタ, 振込依頼人. */
  public static final Privilege MASTER = new Privilege("payments.master");

  private Payments() {}
}
