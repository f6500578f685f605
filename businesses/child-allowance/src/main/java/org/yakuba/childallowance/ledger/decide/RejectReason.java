package org.yakuba.childallowance.ledger.decide;

/** 却下の理由 (rulebook U02). */
public enum RejectReason {
  NO_ADDRESS("受給資格者の住所が市内にないため"),
  CIVIL_SERVANT("公務員であり、所属庁から支給されるため"),
  NO_CUSTODY("児童を監護し、かつ、生計を同じくしていると認められないため"),
  CHILD_TOO_OLD("児童が18歳に達する日以後の最初の3月31日を過ぎているため"),
  CHILD_ABROAD("児童が日本国内に住所を有せず、留学等の例外に当たらないため"),
  LOWER_EARNER("生計を維持する程度が配偶者より低いため"),
  OTHER_RECIPIENT("同じ児童について他に受給者があるため"),
  NO_SUPPORT("監護に相当する世話および生計費の負担が認められないため"),
  DOCUMENTS_MISSING("補正の期限までに必要な書類の提出がなかったため");

  private final String text;

  RejectReason(String text) {
    this.text = text;
  }

  /** As it stands on the notice. */
  public String text() {
    return text;
  }
}
