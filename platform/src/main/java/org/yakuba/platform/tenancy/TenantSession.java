package org.yakuba.platform.tenancy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The database as one tenant sees it, inside one transaction. Obtained from {@link Tenancy} only,
 * never kept beyond the work it was handed to.
 */
public final class TenantSession {
  private static final int COPY_BUFFER_BYTES = 1 << 16;

  /** Writes the rows of a COPY. */
  @FunctionalInterface
  public interface CopyWriter {
    void writeTo(OutputStream out) throws IOException;
  }

  private final TenantId tenant;
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  TenantSession(TenantId tenant, DataSource dataSource) {
    this.tenant = tenant;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(new JdbcTemplate(dataSource));
  }

  public TenantId tenant() {
    return tenant;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** The statement {@code sql/<name>.sql} beside {@code owner}. */
  public StatementSpec sql(Class<?> owner, String name) {
    return jdbc.sql(Sql.of(owner, name));
  }

  /**
   * COPY ... FROM STDIN; the stream is read to its end and not closed.
   *
   * @return rows copied
   */
  public long copyIn(String copySql, InputStream rows) {
    return withConnection(connection ->
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(copySql, rows, COPY_BUFFER_BYTES));
  }

  /**
   * COPY ... FROM STDIN, fed by {@code writer}.
   *
   * @return rows copied
   */
  public long copyIn(String copySql, CopyWriter writer) {
    return withConnection(connection -> {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
      var done = false;
      try {
        var buffered = new BufferedOutputStream(new PGCopyOutputStream(copy), COPY_BUFFER_BYTES);
        writer.writeTo(buffered);
        buffered.flush();
        var rows = copy.endCopy();
        done = true;
        return rows;
      } finally {
        if (!done && copy.isActive()) {
          copy.cancelCopy();
        }
      }
    });
  }

  /**
   * COPY ... TO STDOUT; the stream is flushed and not closed.
   *
   * @return rows copied
   */
  public long copyOut(String copySql, OutputStream out) {
    return withConnection(connection -> {
      var patient = new PatientOutput(out);
      var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copySql, patient);
      patient.finish();
      return rows;
    });
  }

  /** The transaction's connection, for tests of the binding itself. */
  DataSource dataSource() {
    return dataSource;
  }

  @FunctionalInterface
  private interface ConnectionWork {
    long run(Connection connection) throws SQLException, IOException;
  }

  private long withConnection(ConnectionWork work) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try {
      return work.run(connection);
    } catch (SQLException e) {
      throw new JdbcTemplate(dataSource).getExceptionTranslator().translate("COPY", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
