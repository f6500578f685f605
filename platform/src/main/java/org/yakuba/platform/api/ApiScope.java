package org.yakuba.platform.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * スコープ — {@code 001:ResidentMovedIn:Read}: what a client may do with one contract of one business
 * (data-linkage §1.1).
 *
 * @param businessCode 業務ID
 * @param contract name of the contract
 */
public record ApiScope(String businessCode, String contract, Operation operation) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{3}):([A-Za-z]{1,60}):(Read|ReadProtected)");

  /** What may be done. */
  public enum Operation {
    /** Reads; what can tell where a protected person is, is left out. */
    READ("Read"),
    /** Reads that too: for businesses that are entitled by law and suppress it themselves. */
    READ_PROTECTED("ReadProtected");

    private final String word;

    Operation(String word) {
      this.word = word;
    }
  }

  /** A scope as it is written; empty when it is none. */
  public static Optional<ApiScope> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var operation =
        matcher.group(3).equals(Operation.READ.word) ? Operation.READ : Operation.READ_PROTECTED;
    return Optional.of(new ApiScope(matcher.group(1), matcher.group(2), operation));
  }

  @Override
  public String toString() {
    return businessCode + ":" + contract + ":" + operation.word;
  }
}
