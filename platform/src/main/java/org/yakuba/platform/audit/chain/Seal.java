package org.yakuba.platform.audit.chain;

/** One link of a chain: its place and its hash. */
record Seal(long sequence, byte[] hash) {
  /** Before the first link. */
  static Seal start() {
    return new Seal(0, EntryDigest.start());
  }
}
