package org.yakuba.platform.tenancy;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Hands out the connection of the running transaction, bound to one tenant, and nothing else. */
final class BoundDataSource extends AbstractDataSource {
  private final Connection connection;

  /**
   * @param beforeUse called before anything reaches the server
   */
  BoundDataSource(DataSource dataSource, TenantId tenant, Runnable beforeUse) {
    this.connection =
        TenantConnection.of(DataSourceUtils.getConnection(dataSource), tenant, beforeUse);
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("the transaction has one connection");
  }
}
