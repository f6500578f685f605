package org.yakuba.platform.tenancy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
  private static final Message.Part COMMIT =
      new Message.Part(StatementText.of("COMMIT"), new Object[0], null);

  /** Writes the rows of a COPY. */
  @FunctionalInterface
  public interface CopyWriter {
    void writeTo(OutputStream out) throws IOException;
  }

  private final TenantId tenant;
  private final DataSource dataSource;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final List<Message.Part> waiting = new ArrayList<>();
  private boolean finished;

  /**
   * @param connections of the running transaction
   */
  TenantSession(TenantId tenant, DataSource connections) {
    this.tenant = tenant;
    this.dataSource = new BoundDataSource(connections, tenant, this::beforeUse);
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(new ParsedOnce(template));
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
   * The statement {@code sql/<name>.sql} beside {@code owner}, to be sent together with what
   * follows it.
   */
  public Later later(Class<?> owner, String name) {
    return new Later(this, waiting::add, StatementText.of(Sql.of(owner, name)));
  }

  /**
   * Ends the work: what waits takes the commit along, so that the transaction manager finds it
   * done. Nothing can be executed in this transaction afterwards.
   */
  void finish() {
    if (!waiting.isEmpty()) {
      waiting.add(COMMIT);
      send();
      finished = true;
    }
  }

  private void beforeUse() {
    if (finished) {
      throw new IllegalStateException("the transaction is committed");
    }
    send();
  }

  /** Sends what waits; nothing when nothing does. */
  void send() {
    if (!waiting.isEmpty()) {
      var message = new Message(waiting);
      waiting.clear();
      message.send(template);
    }
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
      throw template.getExceptionTranslator().translate("COPY", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
