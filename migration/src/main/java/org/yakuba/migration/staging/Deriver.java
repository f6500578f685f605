package org.yakuba.migration.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.platform.intake.DerivedTable;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Fills a {@link DerivedTable}: rows are read with a cursor, computed, and copied by another
 * thread.
 */
public final class Deriver {

  private static final int FETCH_ROWS = 2_000;
  private static final int CHUNK_BYTES = 1 << 17;

  private final Tenancy tenancy;
  private final StagingArea area;
  private final CopyText text = new CopyText();
  private final CopyPipe pipe = new CopyPipe();

  /** A deriver for one table of one job. */
  public Deriver(Tenancy tenancy, StagingArea area) {
    this.tenancy = tenancy;
    this.area = area;
  }

  /**
   * Computes and copies.
   *
   * @param rows the statement of the table, ready to run in the caller's transaction
   */
  public void fill(DerivedTable table, StatementSpec rows) {
    try (var copies = Executors.newSingleThreadExecutor()) {
      Future<Long> copied = copies.submit(() -> copy(table));
      try {
        rows.withFetchSize(FETCH_ROWS).query(handler(table));
        put();
        pipe.finish();
      } catch (RuntimeException | InterruptedException e) {
        pipe.fail(e);
        throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
      }
      copied.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while deriving " + table.into(), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private long copy(DerivedTable table) {
    String name = area.table(table.into());
    try {
      return tenancy.call(
          area.tenant(),
          session -> {
            area.create(session, table.into(), "id bigint NOT NULL, value text NOT NULL");
            long count = session.copyIn("COPY " + name + " (id, value) FROM STDIN", pipe::drainTo);
            session.jdbc().sql("CREATE INDEX ON " + name + " (id)").update();
            session.jdbc().sql("ANALYZE " + name).update();
            area.protect(session, table.into());
            return count;
          });
    } finally {
      pipe.abandon();
    }
  }

  private RowCallbackHandler handler(DerivedTable table) {
    List<@Nullable String> cells = new ArrayList<>();
    return row -> {
      int columns = row.getMetaData().getColumnCount();
      cells.clear();
      for (int i = 2; i <= columns; i++) {
        cells.add(row.getString(i));
      }
      @Nullable String value = table.function().derive(cells);
      if (value != null && !value.isEmpty()) {
        text.value(row.getLong(1));
        text.value(value);
        text.endRow();
      }
      if (text.length() > CHUNK_BYTES) {
        put();
      }
    };
  }

  private void put() {
    try {
      pipe.put(text.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while deriving", e);
    }
  }
}
