package org.yakuba.characters;

import java.util.List;

/**
 * The tables of the MJ shrink map (MJ縮退マップ) in the order in which they are tried; {@link #number()}
 * is the number used in the data file. Source: rulebook characters §3.
 */
public enum ShrinkTable {
  /** Also names the character itself when JIS X 0213 has it. */
  JIS_UNIFICATION("JIS包摂規準・UCS統合規則", true),
  KOSEKI_STANDARD_FORM("戸籍統一文字情報 親字・正字", true),
  CIVIL_2842_PLAIN("民一2842号通達別表 誤字俗字・正字一覧表(無印)", true),
  CIVIL_2842_POPULAR("民一2842号通達別表 誤字俗字・正字一覧表(俗字)", true),
  CIVIL_2842_OTHER("民一2842号通達別表 誤字俗字・正字一覧表(別字)", true),
  CIVIL_5202("民二5202号通知別表 正字・俗字等対照表", true),
  JUSTICE_582_ONE("法務省告示582号別表第四の一", true),
  JUSTICE_582_TWO("法務省告示582号別表第四の二", true),
  DICTIONARIES("辞書類等による関連字", false),
  RESEMBLANCE("読み・字形による類推", false);

  private static final List<ShrinkTable> BY_NUMBER = List.of(values());

  private final String label;
  private final boolean automatic;

  ShrinkTable(String label, boolean automatic) {
    this.label = label;
    this.automatic = automatic;
  }

  static ShrinkTable ofNumber(int number) {
    return BY_NUMBER.get(number - 1);
  }

  /** Position in the order of application, from 1. */
  public int number() {
    return ordinal() + 1;
  }

  public String label() {
    return label;
  }

  /** False for the tables whose answer is only applied after a clerk approved it. */
  public boolean automatic() {
    return automatic;
  }
}
