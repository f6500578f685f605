package org.yakuba.sample;

/** The columns of resident.csv in the order in which the sample writes them (データ移行 §2.3). */
enum ResidentColumn {
  ADDRESSEE_NUMBER("宛名番号"),
  HISTORY_NO("履歴番号"),
  HOUSEHOLD_NUMBER("世帯番号"),
  RESIDENT_TYPE("住民種別"),
  RESIDENT_STATUS("住民状態"),
  NAME("氏名"),
  NAME_KANA("氏名フリガナ"),
  FORMER_SURNAME("旧氏"),
  FORMER_SURNAME_KANA("旧氏フリガナ"),
  ALIAS("通称"),
  ALIAS_KANA("通称フリガナ"),
  NAME_ROMAN("氏名ローマ字"),
  BIRTH_DATE("生年月日"),
  BIRTH_DATE_TEXT("生年月日不詳表記"),
  SEX("性別"),
  RELATIONSHIP("続柄コード"),
  DISPLAY_ORDER("記載順位"),
  BECAME_RESIDENT_DATE("住民となった日"),
  BECAME_RESIDENT_NOTIFIED("住民となった届出日"),
  BECAME_RESIDENT_REASON("住民となった事由"),
  ADDRESS_SET_DATE("住所を定めた日"),
  ADDRESS_SET_NOTIFIED("住所を定めた届出日"),
  MUNICIPALITY_CODE("住所_市区町村コード"),
  TOWN_CODE("住所_町字コード"),
  PREFECTURE("住所_都道府県"),
  CITY("住所_市区郡町村"),
  TOWN("住所_町字"),
  ADDRESS_NUMBER("住所_番地号"),
  BUILDING("住所_方書"),
  POSTAL_CODE("住所_郵便番号"),
  PREVIOUS_ADDRESS("前住所"),
  REGISTERED_DOMICILE("本籍"),
  HEAD_OF_FAMILY_REGISTER("筆頭者"),
  RESIDENT_CODE("住民票コード"),
  INDIVIDUAL_NUMBER("個人番号"),
  NATIONALITY("国籍"),
  RESIDENCE_STATUS("在留資格"),
  RESIDENCE_PERIOD("在留期間"),
  RESIDENCE_PERIOD_EXPIRY("在留期間満了日"),
  RESIDENCE_CARD_NUMBER("在留カード番号"),
  ART_30_45_CATEGORY("30条45区分"),
  DELETED_DATE("消除日"),
  DELETED_NOTIFIED("消除届出日"),
  DELETED_REASON("消除事由"),
  DESTINATION("転出先"),
  MEASURE_KIND("支援措置区分"),
  MEASURE_FROM("支援措置開始日"),
  MEASURE_TO("支援措置終了日"),
  CARD_STATUS("カード状態"),
  CERTIFICATE_SERIAL("証明書シリアル番号");

  static final int COUNT = values().length;

  private final String label;

  ResidentColumn(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
