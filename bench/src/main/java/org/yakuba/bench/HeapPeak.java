package org.yakuba.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/**
 * The greatest heap of this process since the last reset, as the sum of the peaks of its pools (an
 * upper bound).
 */
final class HeapPeak {

  private static final long MIB = 1L << 20;

  private HeapPeak() {}

  static void reset() {
    System.gc();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
  }

  static long mebibytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage peak = pool.getPeakUsage();
      if (pool.getType() == MemoryType.HEAP && peak != null) {
        bytes += peak.getUsed();
      }
    }
    return bytes / MIB;
  }
}
