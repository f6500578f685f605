package org.yakuba.bench;

/**
 * What a bench tells while it runs; results go to standard output, everything else to standard
 * error.
 */
final class Messages {

  private Messages() {}

  static void print(String message) {
    System.err.println(message);
  }
}
