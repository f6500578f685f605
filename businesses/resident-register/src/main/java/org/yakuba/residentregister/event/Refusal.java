package org.yakuba.residentregister.event;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.Reason;

/**
 * Why an act at the desk was refused. The words stand in {@code messages_ja.yaml} under the code.
 *
 * @param field path of the item in the command by the names of resident-register §8.1; empty when
 *     no single item is to blame
 * @param value what was given
 */
public record Refusal(String code, String field, @Nullable String value) {
  /** What the decision says. */
  public static Refusal of(Reason reason) {
    return new Refusal(reason.code().name(), reason.field(), reason.value());
  }

  static Refusal of(Obstacle obstacle, String field, @Nullable String value) {
    return new Refusal(obstacle.code(), field, value);
  }
}
