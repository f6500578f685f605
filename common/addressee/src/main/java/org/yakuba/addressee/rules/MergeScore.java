package org.yakuba.addressee.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * 名寄せ候補の点数 — how much speaks for two addressees being one (rulebook addressee §5, function
 * ADR-1-14). A clerk decides; nothing is ever linked by the score (ADR-1-15).
 *
 * @param points sum of the grounds
 * @param grounds what matched
 */
public record MergeScore(int points, List<Ground> grounds) {

  /** One item that matched. */
  public record Ground(String item, int points) {}

  /** What the score means. */
  public enum Strength {
    /** 有力 */
    STRONG,
    /** 要確認 */
    REVIEW,
    /** not shown */
    NONE
  }

  private static final int KANA = 40;
  private static final int NAME = 30;
  private static final int BIRTH_DATE = 30;
  private static final int SEX = 5;
  private static final int ADDRESS = 25;
  private static final int PHONE = 10;
  private static final String SEX_UNKNOWN = "0";

  public MergeScore {
    grounds = List.copyOf(grounds);
  }

  public Strength classify(MergeThresholds thresholds) {
    if (points >= thresholds.strong()) {
      return Strength.STRONG;
    }
    return points >= thresholds.review() ? Strength.REVIEW : Strength.NONE;
  }

  /** Compares two addressees; the order does not matter. */
  public static MergeScore of(Likeness one, Likeness other) {
    var grounds = new ArrayList<Ground>();
    if (equal(one.kanaKey(), other.kanaKey())) {
      grounds.add(new Ground("氏名カナ", KANA));
    } else if (share(
        with(one.kanaKey(), one.formerKanaKeys()), with(other.kanaKey(), other.formerKanaKeys()))) {
      grounds.add(new Ground("旧氏カナ", eightTenths(KANA)));
    }
    if (share(one.nameKeys(), other.nameKeys())) {
      grounds.add(new Ground("氏名", NAME));
    } else if (share(
        union(one.nameKeys(), one.formerNameKeys()),
        union(other.nameKeys(), other.formerNameKeys()))) {
      grounds.add(new Ground("旧氏", eightTenths(NAME)));
    }
    if (one.birthDate() != null && one.birthDate().equals(other.birthDate())) {
      grounds.add(new Ground("生年月日", BIRTH_DATE));
    }
    if (equal(one.sex(), other.sex()) && !one.sex().equals(SEX_UNKNOWN)) {
      grounds.add(new Ground("性別", SEX));
    }
    boolean townsDiffer =
        !one.townCode().isEmpty()
            && !other.townCode().isEmpty()
            && !one.townCode().equals(other.townCode());
    if (equal(one.addressKey(), other.addressKey()) && !townsDiffer) {
      grounds.add(new Ground("住所", ADDRESS));
    } else if (share(with(one.addressKey(), one.formerAddressKeys()), other.formerAddressKeys())
        || share(one.formerAddressKeys(), List.of(other.addressKey()))) {
      grounds.add(new Ground("旧住所", eightTenths(ADDRESS)));
    }
    if (equal(one.phoneKey(), other.phoneKey())) {
      grounds.add(new Ground("電話番号", PHONE));
    }
    return new MergeScore(grounds.stream().mapToInt(Ground::points).sum(), grounds);
  }

  private static int eightTenths(int points) {
    return points * 8 / 10;
  }

  private static boolean equal(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  private static boolean share(Collection<String> some, Collection<String> others) {
    return some.stream().anyMatch(key -> !key.isEmpty() && others.contains(key));
  }

  private static List<String> with(String present, Collection<String> former) {
    return union(List.of(present), former);
  }

  private static List<String> union(Collection<String> present, Collection<String> former) {
    var all = new ArrayList<>(present);
    all.addAll(former);
    return all;
  }
}
