package org.yakuba.platform.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and with which two roles it is used: the owner builds and upgrades it, the
 * program works in it.
 *
 * @param url JDBC URL without credentials
 */
public record DatabaseSettings(
    String url, String owner, String ownerPassword, String program, String programPassword) {
  /** Every connection works in Japanese time, whatever the machine says. */
  private static final String SESSION = "SET TIME ZONE 'Asia/Tokyo'";

  /** Pooled connections of the program's role. */
  public HikariDataSource programDataSource(int maximumConnections) {
    var pool = new HikariConfig();
    pool.setPoolName("yakuba");
    pool.setJdbcUrl(url);
    pool.setUsername(program);
    pool.setPassword(programPassword);
    pool.setMaximumPoolSize(maximumConnections);
    pool.setMinimumIdle(Math.min(2, maximumConnections));
    pool.setConnectionInitSql(SESSION);
    pool.setConnectionTimeout(10_000);
    pool.setInitializationFailTimeout(-1);
    // The detail of an error quotes the row, and the row is about a person.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("ApplicationName", "yakuba");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(pool);
  }

  /** Single connections of the owner's role, for migration, backup and restore. */
  public DataSource ownerDataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(owner);
    source.setPassword(ownerPassword);
    source.setApplicationName("yakuba-owner");
    return source;
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + url + ", owner=" + owner + ", program=" + program + "]";
  }
}
