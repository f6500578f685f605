package org.yakuba.server.architecture.samples.desk;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A screen that makes itself a client for statements. */
public final class CreatesClient {

  private CreatesClient() {}

  static JdbcClient of(JdbcOperations operations) {
    return JdbcClient.create(operations);
  }
}
