package org.yakuba.platform.web;

/** The officer may not do this: lacks a privilege (IDN-E04), or would decide about themselves. */
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public NotPermitted() {
    this("IDN-E04");
  }

  /**
   * @param code {@code IDN-E04} without the privilege, {@code IDN-E05} against the separation of
   *     duties
   */
  public NotPermitted(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /** 職務分離: nobody decides about what they entered themselves. */
  public static NotPermitted aboutOneself() {
    return new NotPermitted("IDN-E05");
  }

  String code() {
    return code;
  }
}
