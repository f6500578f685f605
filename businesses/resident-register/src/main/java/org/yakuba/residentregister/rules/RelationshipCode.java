package org.yakuba.residentregister.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 続柄コード: the only words by which a relationship may be told (resident-register §2.6, RES-1-21). */
public enum RelationshipCode {
  HEAD("02", "世帯主"),
  HUSBAND("11", "夫"),
  WIFE("12", "妻"),
  HUSBAND_NOT_NOTIFIED("13", "夫(未届)"),
  WIFE_NOT_NOTIFIED("14", "妻(未届)"),
  CHILD("20", "子"),
  /** The codes that follow stand in brackets: 子(子の夫). */
  CHILD_BRACKET("2X", "子"),
  FATHER("51", "父"),
  MOTHER("52", "母"),
  ELDER_BROTHER("71", "兄"),
  YOUNGER_BROTHER("74", "弟"),
  ELDER_SISTER("81", "姉"),
  YOUNGER_SISTER("84", "妹"),
  CONNECTED("96", "縁故者"),
  COHABITANT("99", "同居人"),
  BLANK("XX", "");

  private static final Map<String, RelationshipCode> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toMap(RelationshipCode::code, Function.identity()));

  private final String code;
  private final String label;

  RelationshipCode(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The two characters of the official table. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** 世帯主・縁故者・同居人・空欄 are never joined to another. */
  public boolean standsAlone() {
    return this == HEAD || this == CONNECTED || this == COHABITANT || this == BLANK;
  }

  public boolean isSpouse() {
    return this == HUSBAND
        || this == WIFE
        || this == HUSBAND_NOT_NOTIFIED
        || this == WIFE_NOT_NOTIFIED;
  }

  public boolean isParent() {
    return this == FATHER || this == MOTHER;
  }

  public boolean isSibling() {
    return this == ELDER_BROTHER
        || this == YOUNGER_BROTHER
        || this == ELDER_SISTER
        || this == YOUNGER_SISTER;
  }

  public static Optional<RelationshipCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
