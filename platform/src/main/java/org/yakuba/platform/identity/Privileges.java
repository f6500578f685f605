package org.yakuba.platform.identity;

/** Privileges that concern every business (IDN-3-01, IDN-3-02). */
public final class Privileges {
  /** 支援措置: sees protected items and the warning banner. */
  public static final Privilege SUPPRESSION_VIEW = new Privilege("suppression.view");

  /** 個人番号: may uncover the masked number; every reveal is logged. */
  public static final Privilege INDIVIDUAL_NUMBER_VIEW = new Privilege("individual-number.view");

  /** 操作ログの検索と検算. */
  public static final Privilege AUDIT_VIEW = new Privilege("audit.view");

  /** 職員・役割の保守. */
  public static final Privilege ACCOUNTS_MANAGE = new Privilege("accounts.manage");

  /** 一括処理の照会. */
  public static final Privilege JOBS_VIEW = new Privilege("jobs.view");

  /** 一括処理の停止と再開. */
  public static final Privilege JOBS_CONTROL = new Privilege("jobs.control");

  /** 処理待ちの照会と完了. */
  public static final Privilege WORK_ITEMS_HANDLE = new Privilege("work-items.handle");

  /** 移行結果の照会. */
  public static final Privilege MIGRATION_VIEW = new Privilege("migration.view");

  /** 連携状況・配達不能・APIクライアントの照会. */
  public static final Privilege LINKAGE_VIEW = new Privilege("linkage.view");

  /** 再投入とAPIクライアントの失効. */
  public static final Privilege LINKAGE_MANAGE = new Privilege("linkage.manage");

  /** 団体の設定の照会. */
  public static final Privilege PARAMETERS_VIEW = new Privilege("parameters.view");

  /** 団体の設定の変更の起票. */
  public static final Privilege PARAMETERS_PROPOSE = new Privilege("parameters.propose");

  /** 団体の設定の変更の承認. */
  public static final Privilege PARAMETERS_APPROVE = new Privilege("parameters.approve");

  private Privileges() {}
}
