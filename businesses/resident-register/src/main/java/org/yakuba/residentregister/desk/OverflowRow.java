package org.yakuba.residentregister.desk;

import java.time.Instant;
import org.yakuba.residentregister.notice.Overflow;

/**
 * A line of the 文字溢れ一覧.
 *
 * @param person 宛名番号 of the first person on the copy
 * @param path to the copy
 * @param items what stands on 別紙
 */
public record OverflowRow(
    String issueNumber, Instant issuedAt, String title, String person, String path, String items) {

  static OverflowRow of(Overflow overflow) {
    var copy = overflow.copy();
    var person = copy.subjects().getFirst();
    return new OverflowRow(
        copy.issueNumber(),
        copy.issuedAt(),
        copy.kind().label(),
        person,
        "/residents/" + person + "/certificates/" + copy.issueId(),
        String.join("、", overflow.items()));
  }
}
