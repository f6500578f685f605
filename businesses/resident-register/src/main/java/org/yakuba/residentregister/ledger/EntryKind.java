package org.yakuba.residentregister.ledger;

/** What a row of the chain is (resident-register §3.11). */
public enum EntryKind {
  /** The record after an 異動. */
  EVENT('E'),
  /** An 異動 turned out not to have been; stands in the history only. */
  CANCELLATION('C'),
  /** An 異動 with other values than first entered; takes the place of the row it amends. */
  AMENDMENT('A'),
  /**
   * The same 異動 with another record after it, because an earlier one was amended or 転入通知 came;
   * takes the place of the row it is about and is no 異動 of its own in the history.
   */
  REVISION('R');

  private final char letter;

  EntryKind(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  /** The kind of a letter of the ledger. */
  public static EntryKind ofLetter(String letter) {
    for (var kind : values()) {
      if (letter.length() == 1 && letter.charAt(0) == kind.letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("entry kind must be E, C, A or R, was " + letter);
  }
}
