package org.yakuba.payments.inquiry;

/** 結果判定 of an inquiry (BEN-2-02). */
public enum InquiryOutcome {
  /** 該当あり: an account whose holder is the person. */
  ACCOUNT("口座あり"),
  /** 該当あり, but the holder differs: a clerk decides. */
  HOLDER_MISMATCH("名義不一致"),
  /** 登録なし: the person is asked to declare one. */
  NOT_REGISTERED("登録なし"),
  /** 不開示: a clerk decides. */
  NOT_DISCLOSED("不開示"),
  ERROR("エラー");

  private final String label;

  InquiryOutcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
