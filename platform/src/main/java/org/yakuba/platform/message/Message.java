package org.yakuba.platform.message;

/**
 * What a code means.
 *
 * @param code e.g. {@code JOB-E002}
 * @param meaning 意味
 * @param remedy 対処
 */
public record Message(String code, String meaning, String remedy) {
  /** E is an error, W a warning. */
  public boolean isError() {
    return code.contains("-E");
  }
}
