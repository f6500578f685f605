package org.yakuba.addressee.rules;

/**
 * From how many points on a candidate is shown (rulebook addressee §5; a municipality may set its
 * own).
 *
 * @param strong 有力
 * @param review 要確認; below it a candidate is not shown
 */
public record MergeThresholds(int strong, int review) {

  /** The values of the rulebook. */
  public static final MergeThresholds STANDARD = new MergeThresholds(80, 60);

  public MergeThresholds {
    if (review < 1 || strong < review) {
      throw new IllegalArgumentException(
          "thresholds must rise: review " + review + ", strong " + strong);
    }
  }
}
