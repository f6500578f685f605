package org.yakuba.sample.applications;

import java.util.List;

/**
 * A package with the answer that its intake must give.
 *
 * @param fileName in the order in which it is to be taken in
 * @param disposition {@code ACCEPTED}, {@code FORMAT_DEFECT}, {@code REJECTED}, {@code
 *     ALREADY_RECEIVED} or {@code QUARANTINED}
 * @param codes what is found, each once, in order
 * @param identification how the search for the applicant ends
 * @param about what is special about it
 */
public record SamplePackage(
    String fileName,
    byte[] zip,
    String disposition,
    List<String> codes,
    String identification,
    String about) {

  public SamplePackage {
    codes = List.copyOf(codes);
  }
}
