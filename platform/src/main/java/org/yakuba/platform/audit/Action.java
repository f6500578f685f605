package org.yakuba.platform.audit;

/** 操作 (identity-and-audit §5.1). */
public enum Action {
  LOGIN("ログイン"),
  LOGOUT("ログアウト"),
  SEARCH("検索"),
  VIEW("照会"),
  CREATE("登録"),
  UPDATE("変更"),
  DELETE("削除"),
  DECIDE("決定"),
  ISSUE("発行"),
  PRINT("印刷"),
  EXPORT("出力"),
  CONFIG("設定"),
  RELEASE("抑止解除");

  private final String label;

  Action(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
