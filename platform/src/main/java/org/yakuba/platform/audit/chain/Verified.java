package org.yakuba.platform.audit.chain;

import java.util.List;

/**
 * What a recomputation of a chain found.
 *
 * @param entries links recomputed
 * @param anchors signed tips compared
 * @param waiting entries committed a moment ago and not yet in the chain
 * @param breaks where the chain does not hold, first place first; empty when it holds
 */
public record Verified(long entries, int anchors, long waiting, List<Break> breaks) {
  public Verified {
    breaks = List.copyOf(breaks);
  }

  public boolean holds() {
    return breaks.isEmpty();
  }
}
