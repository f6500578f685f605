package org.yakuba.euc.run;

/** A result as a file; length and hash are known once it is ended. */
interface FileSink extends Sink {

  /** Length of the file in bytes. */
  long bytes();

  /** SHA-256 of the file. */
  String sha256();
}
