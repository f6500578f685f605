package org.yakuba.residentregister.notice;

/** 本人確認 of the person who asks (住民基本台帳法 第12条第3項). */
public enum IdentityCheck {
  /** One document with a photograph, issued by an authority. */
  PHOTO_DOCUMENT("官公署発行の写真付き1点"),
  TWO_DOCUMENTS("その他の書類2点"),
  /** The letter of the agency together with the identity card of its officer. */
  OFFICIAL_LETTER("公文書と職員の身分証");

  private final String label;

  IdentityCheck(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
