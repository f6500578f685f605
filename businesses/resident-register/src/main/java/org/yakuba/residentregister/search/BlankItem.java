package org.yakuba.residentregister.search;

/** Items whose absence can be looked for (未入力項目, RES-2-05). */
public enum BlankItem {
  NAME_KANA("nameKana"),
  BIRTH_DATE("birthDate"),
  RELATIONSHIP("relationshipCodes"),
  RESIDENT_CODE("residentCode"),
  REGISTERED_DOMICILE("registeredDomicile"),
  ADDRESS_TOWN_CODE("addressTownCode"),
  BECAME_RESIDENT_DATE("becameResidentDate"),
  RESIDENCE_STATUS("residenceStatus");

  private final String itemId;

  BlankItem(String itemId) {
    this.itemId = itemId;
  }

  /** Identifier of the item in the catalogue. */
  public String itemId() {
    return itemId;
  }
}
