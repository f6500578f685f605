package org.yakuba.platform.conformance;

/** 団体の類型 for which a row may differ (標準仕様カタログ §9). */
public enum MunicipalityType {
  DESIGNATED_CITY,
  CORE_CITY,
  CITY,
  TOWN_VILLAGE
}
