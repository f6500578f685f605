package org.yakuba.childallowance.exchange;

/** What is asked for (code list {@code inquiryKind}). */
public enum InquiryKind {
  /** 前住所地の児童手当. */
  FORMER_ALLOWANCE("child-allowance.former"),
  /** 年金資格. */
  PENSION("child-allowance.pension");

  private final String channel;

  InquiryKind(String channel) {
    this.channel = channel;
  }

  /** Kind under which its items are sent. */
  String channel() {
    return channel;
  }
}
