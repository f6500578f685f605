package org.yakuba.residentregister.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Sheet;

/**
 * What an 異動 does to one person: for the 異動確認票 and the screen of the approval (前後対比).
 *
 * @param number 宛名番号; {@link NewNumbers} stands for one that is given on confirmation
 * @param before the present record; null for somebody new
 * @param after the record after the 異動, a planned removal included
 * @param rows the new rows of the chain, in the order of entry
 */
public record PersonChange(
    String number, @Nullable Sheet before, Sheet after, List<ChainRow> rows) {
  public PersonChange {
    rows = List.copyOf(rows);
  }
}
