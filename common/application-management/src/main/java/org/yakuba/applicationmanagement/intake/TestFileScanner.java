package org.yakuba.applicationmanagement.intake;

import java.nio.charset.StandardCharsets;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;

/**
 * Knows only the harmless file with which every scanner is tried out (EICAR). It stands in where a
 * town has connected no scanner: everything else stays {@link MalwareVerdict#PENDING}, and the
 * screens say so.
 */
public final class TestFileScanner implements MalwareScanner {
  private static final byte[] MARK =
      "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);

  @Override
  public MalwareVerdict scan(byte[] file) {
    for (int at = 0; at + MARK.length <= file.length; at++) {
      int same = 0;
      while (same < MARK.length && file[at + same] == MARK[same]) {
        same++;
      }
      if (same == MARK.length) {
        return MalwareVerdict.INFECTED;
      }
    }
    return MalwareVerdict.PENDING;
  }
}
