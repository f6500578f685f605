package org.yakuba.residentregister.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * 記載項目の選択: items that stand on a certificate upon special request only (住民基本台帳法 第12条第5項,
 * resident-register §2.5).
 */
public enum CertificateItem {
  RELATIONSHIP("relationship", "世帯主・続柄"),
  REGISTERED_DOMICILE("registeredDomicile", "本籍・筆頭者"),
  INDIVIDUAL_NUMBER("individualNumber", "個人番号"),
  RESIDENT_CODE("residentCode", "住民票コード"),
  NATIONALITY("nationality", "国籍・地域"),
  RESIDENCE_STATUS("residenceStatus", "在留資格等"),
  CARD_NUMBER("cardNumber", "在留カード等の番号"),
  ALIAS_HISTORY("aliasHistory", "通称の記載及び削除に関する事項"),
  KANA("kana", "振り仮名");

  private final String id;
  private final String label;

  CertificateItem(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The identifier in requests and in the log. */
  public String id() {
    return id;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }

  /** 個人番号 or 住民票コード. */
  public boolean isNumber() {
    return this == INDIVIDUAL_NUMBER || this == RESIDENT_CODE;
  }

  /** The item with this identifier. */
  public static Optional<CertificateItem> ofId(String id) {
    return Arrays.stream(values()).filter(item -> item.id.equals(id)).findFirst();
  }
}
