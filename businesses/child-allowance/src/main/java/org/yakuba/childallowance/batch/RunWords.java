package org.yakuba.childallowance.batch;

import java.util.Map;
import org.yakuba.kernel.money.Yen;

/** Japanese words for the figures of a payment run. */
public final class RunWords {
  private static final Map<String, String> WORDS =
      Map.of(
          "REGULAR", "定例払",
          "OFF_CYCLE", "随時払",
          "UNPAID_HEIR", "未支払",
          "REISSUE", "再支払",
          "CHILDCARE_FEE", "保育料の特別徴収",
          "SCHOOL_COSTS", "学校給食費等の徴収",
          "OFFSET", "過払の内払調整",
          "DONATION", "寄附",
          "SUSPENDED", "差止",
          "DECEASED", "受給者の死亡(未支払の請求待ち)");

  private RunWords() {}

  /** The word for a kind of payment or deduction, or for why something rests. */
  public static String word(String code) {
    return WORDS.getOrDefault(code, code);
  }

  /** An amount, such as 12,000円. */
  public static String yen(long amount) {
    return Yen.of(amount).format();
  }
}
