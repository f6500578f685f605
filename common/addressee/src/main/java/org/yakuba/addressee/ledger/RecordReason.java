package org.yakuba.addressee.ledger;

/** Why a state of an addressee was recorded. */
public enum RecordReason {
  REGISTERED("付番・登録"),
  MIGRATED("移行"),
  SNAPSHOT("住民記録から"),
  CHANGED("住民の異動"),
  CORRECTED("変更"),
  BECAME_NON_RESIDENT("住民から住登外者"),
  DELETED("削除");

  private final String label;

  RecordReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
