package org.yakuba.residentregister.ledger.postgres;

/** Somebody else changed the same persons at the same moment: nothing was written, begin again. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("the register changed while it was read", null, false, false);
  }
}
