package org.yakuba.childallowance.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;

/** Why something is refused, or what to look at (rulebook 3). */
public enum Code {
  CHILD_TOO_OLD("CHA-E101", "児童が18歳に達する日以後の最初の3月31日を過ぎています"),
  OTHER_RECIPIENT("CHA-E102", "同じ児童について認定中の受給者があります"),
  CLAIM_BEFORE_EVENT("CHA-E103", "請求日が事由発生日より前です"),
  ACCOUNT_OF_ANOTHER("CHA-E104", "口座の名義が受給者と異なります"),
  CIVIL_SERVANT("CHA-E105", "公務員は所属庁から支給されるため認定できません"),
  NOT_UNIVERSITY_AGE("CHA-E106", "大学生年代(18歳年度末の後、22歳年度末まで)ではありません"),
  NO_ADDRESS("CHA-E107", "請求者が住民基本台帳に記録されていません"),
  ALREADY_RECIPIENT("CHA-E108", "請求者はすでに認定されています。額改定認定請求で受け付けてください"),
  BIRTH_DATE_UNKNOWN("CHA-E109", "生年月日が分かりません。住民記録を確かめるか、宛名を登録してください"),
  NOT_FOUND("CHA-E110", "該当する受給者または児童がありません"),
  NOBODY("CHA-E111", "児童を1人以上指定してください"),
  LIVES_ABROAD("CHA-E112", "国内居住の要件を満たしません"),
  STUDY_TOO_LONG("CHA-E113", "留学の期間は始めと終りを入れ、3年以内にしてください"),
  EVIDENCE_MISSING("CHA-E114", "離婚協議中または配偶者からの避難を示す書類を確かめてください"),
  TWICE("CHA-E115", "同じ人が2回指定されているか、すでに登録されています"),
  ENDS_BEFORE_START("CHA-E116", "支給開始月より前に終わります。認定の取消で処理してください"),
  SHORT_STAY("CHA-E117", "2か月以内の短期入所は、父母等への支給のままです"),
  STANDS_ON_IT("CHA-E118", "後の決定がこの決定によっているため、取消・訂正ができません"),
  NO_JOURNAL("CHA-E119", "取り消すことのできる決定ではありません"),
  NOT_EXTINCT("CHA-E120", "受給者の死亡による消滅の後で受け付けてください"),
  EXTINCT("CHA-E121", "受給資格がすでに消滅しています"),
  NOTHING_UNPAID("CHA-E122", "支払っていない手当がありません"),
  ACCOUNT_UNUSABLE("CHA-E123", "口座が登録されていないか、支払に使えない口座です"),
  CLAIMANT_STAYS("CHA-E124", "訂正では請求者を変えられません。認定を取り消し、別の請求として受け付けてください"),
  UNCHANGED("CHA-E125", "訂正の前と後が同じです"),
  NOT_DESIGNATED("CHA-E126", "請求の日に効力のある父母指定者の指定届がありません"),
  LATE("CHA-W201", "15日の期限を過ぎているため、請求の翌月分からになります"),
  OVERLAP("CHA-W202", "前住所地の支給終了月と重なる月があります"),
  GAP("CHA-W203", "前住所地の支給終了月との間に支給のない月があります"),
  LOWER_EARNER("CHA-W204", "配偶者の所得の方が高くなっています");

  private final String id;
  private final String text;

  Code(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** The code as it is shown. */
  public String id() {
    return id;
  }

  /** This at an item of the command. */
  public Violation at(String field, @Nullable Object value) {
    return new Violation(field, value == null ? null : value.toString(), id, text);
  }
}
