package org.yakuba.platform.gateway;

/**
 * データ項目コード of what is asked and told through 中間サーバー. The layouts of the state are given to the
 * connected municipalities only (要確認): these codes are the program's own, and an adapter for the
 * real server maps them.
 */
public final class ToldItems {
  // 口座情報
  public static final String BANK_CODE = "DT89000000000001";
  public static final String BRANCH_CODE = "DT89000000000002";
  public static final String ACCOUNT_TYPE = "DT89000000000003";
  public static final String ACCOUNT_NUMBER = "DT89000000000004";
  public static final String HOLDER_KANA = "DT89000000000005";

  /** 児童手当: 支給開始月, {@code 2026-04}. */
  public static final String ALLOWANCE_FROM = "DT99000000000001";

  /** 児童手当: 支給終了月; missing while it is paid. */
  public static final String ALLOWANCE_TO = "DT99000000000002";

  /** 児童手当: 月額 in yen, 対象期間 the month. */
  public static final String ALLOWANCE_AMOUNT = "DT99000000000003";

  /** 児童手当: 支払額 in yen, 対象期間 the day of the payment. */
  public static final String ALLOWANCE_PAID = "DT99000000000004";

  /** 年金資格: the kind of pension, 対象期間 {@code 資格取得日/資格喪失日}, without the second while it lasts. */
  public static final String PENSION = "DT99000000000011";

  private ToldItems() {}
}
