package org.yakuba.residentregister.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 続柄 — how a member of a household is related to its head, told in at most four codes joined by 「の」
 * (resident-register §2.6, RES-1-21).
 *
 * @param codes one to four codes, from the head outwards
 */
public record Relationship(List<RelationshipCode> codes) {
  private static final int MOST_CODES = 4;
  private static final int CODE_LENGTH = 2;

  public Relationship {
    codes = List.copyOf(codes);
    if (!isJoinable(codes)) {
      throw new IllegalArgumentException("not a relationship: " + codes);
    }
  }

  /** A relationship of one code. */
  public static Relationship of(RelationshipCode... codes) {
    return new Relationship(List.of(codes));
  }

  /** The relationship written as codes of two characters each; empty when they cannot be joined. */
  public static Optional<Relationship> parse(String text) {
    if (text.length() % CODE_LENGTH != 0) {
      return Optional.empty();
    }
    var codes = new ArrayList<RelationshipCode>();
    for (int i = 0; i < text.length(); i += CODE_LENGTH) {
      var code = RelationshipCode.of(text.substring(i, i + CODE_LENGTH));
      if (code.isEmpty()) {
        return Optional.empty();
      }
      codes.add(code.get());
    }
    return isJoinable(codes) ? Optional.of(new Relationship(codes)) : Optional.empty();
  }

  /** The codes without separator, as the register keeps them. */
  public String code() {
    return codes.stream().map(RelationshipCode::code).collect(Collectors.joining());
  }

  /** As it stands on a certificate: 妻の子, 子(子の夫). */
  public String text() {
    if (codes.getFirst() == RelationshipCode.CHILD_BRACKET) {
      return RelationshipCode.CHILD_BRACKET.label()
          + "("
          + joined(codes.subList(1, codes.size()))
          + ")";
    }
    return joined(codes);
  }

  public boolean isHead() {
    return codes.getFirst() == RelationshipCode.HEAD;
  }

  /** 配偶者 of the head: a spouse code that stands alone. */
  public boolean isSpouseOfHead() {
    return codes.size() == 1 && codes.getFirst().isSpouse();
  }

  /** 世帯主の子. */
  public boolean isChildOfHead() {
    return codes.size() == 1 && codes.getFirst() == RelationshipCode.CHILD;
  }

  /** 子の夫, 子の子 and the like: belongs to the family of a child of the head. */
  public boolean isOfChildsFamily() {
    return codes.size() > 1
        && (codes.getFirst() == RelationshipCode.CHILD
            || codes.getFirst() == RelationshipCode.CHILD_BRACKET);
  }

  /** The person the whole relationship ends with. */
  public RelationshipCode last() {
    return codes.getLast();
  }

  private static boolean isJoinable(List<RelationshipCode> codes) {
    if (codes.isEmpty() || codes.size() > MOST_CODES) {
      return false;
    }
    if (codes.size() > 1 && codes.stream().anyMatch(RelationshipCode::standsAlone)) {
      return false;
    }
    int bracket = codes.lastIndexOf(RelationshipCode.CHILD_BRACKET);
    return bracket < 0 || (bracket == 0 && codes.size() > 1);
  }

  private static String joined(List<RelationshipCode> codes) {
    return codes.stream().map(RelationshipCode::label).collect(Collectors.joining("の"));
  }
}
