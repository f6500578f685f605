package org.yakuba.euc;

import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.DatabaseModule;

/** What other modules may know of this room: its id, its tables, its privileges. */
public final class Euc {
  /** Id in audit and catalogue. */
  public static final String ID = "euc";

  /** Schema {@code euc} and its migrations. */
  public static final DatabaseModule TABLES =
      new DatabaseModule("euc", 110, "classpath:org/yakuba/euc/tables");

  /** 抽出定義の作成・実行・ダウンロード; what may be extracted is a privilege of each business. */
  public static final Privilege USE = new Privilege("euc.use");

  /** 要配慮の項目を含む実行の承認: another officer than the one who asks. */
  public static final Privilege APPROVE = new Privilege("euc.approve");

  /** 全職員の実行ログの照会. */
  public static final Privilege LOG = new Privilege("euc.log");

  private Euc() {}

  /**
   * Who may extract the data of a business. The business grants it to its roles in its own {@code
   * roles.yaml}; what is granted to nobody is offered to nobody.
   */
  public static Privilege extract(String business) {
    return new Privilege(business + ".extract");
  }
}
