package org.yakuba.residentregister.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * 記載項目の選択 (住民基本台帳法 第12条第5項, resident-register §2.5): what a 記載事項証明書 tells is chosen item by item;
 * on a copy of the record the basic items always stand and the others upon special request only.
 */
public enum CertificateItem {
  NAME("name", "氏名(旧氏・通称を含む)", true),
  BIRTH_DATE("birthDate", "生年月日", true),
  SEX("sex", "性別", true),
  ADDRESS("address", "住所", true),
  /** 方書 of the address, which may be left out on a 記載事項証明書 only. */
  BUILDING("building", "方書", true),
  ADDRESS_SET("addressSet", "住所を定めた年月日", true),
  BECAME_RESIDENT("becameResident", "住民となった年月日", true),
  PREVIOUS_ADDRESS("previousAddress", "前住所", true),
  /** Of removed records only. */
  REMOVAL("removal", "消除の事由・年月日", true),
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
  private final boolean basic;

  CertificateItem(String id, String label) {
    this(id, label, false);
  }

  CertificateItem(String id, String label, boolean basic) {
    this.id = id;
    this.label = label;
    this.basic = basic;
  }

  /** Whether it stands on every copy of a record without being asked for. */
  public boolean isBasic() {
    return basic;
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
