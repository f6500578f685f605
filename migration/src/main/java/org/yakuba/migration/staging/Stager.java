package org.yakuba.migration.staging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.springframework.dao.DataAccessException;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Stages the files of one layout: this thread reads and converts, two others feed COPY, one with
 * rows and one with findings.
 */
public final class Stager {

  private final Tenancy tenancy;
  private final StagingArea area;
  private final Map<String, Layout> layouts;
  private final LegacyCharacters characters;
  private final NumberVault vault;

  /**
   * A stager of one job.
   *
   * @param layouts all layouts by name
   */
  public Stager(
      Tenancy tenancy,
      StagingArea area,
      Map<String, Layout> layouts,
      LegacyCharacters characters,
      NumberVault vault) {
    this.tenancy = tenancy;
    this.area = area;
    this.layouts = layouts;
    this.characters = characters;
    this.vault = vault;
  }

  /** Name of the staged table that takes the findings about a layout's cells. */
  public static String findingTable(Layout layout) {
    return "finding_" + layout.table();
  }

  /** Stages the files in their order; a layout without files gets an empty table. */
  public StagedCounts stage(Layout layout, List<StagedFile> files, LongConsumer progress) {
    CompiledLayout compiled = CompiledLayout.of(layout, layouts, characters, vault);
    var rowPipe = new CopyPipe();
    var findingPipe = new CopyPipe();
    var reader = new LayoutStager(compiled, rowPipe, findingPipe, progress);
    try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
      Future<Long> rows =
          copies.submit(() ->
              copy(
                  layout.table(),
                  LayoutStager.definition(compiled),
                  LayoutStager.copyColumns(compiled),
                  rowPipe,
                  area::readyToJoin));
      Future<Long> findings =
          copies.submit(() ->
              copy(
                  findingTable(layout),
                  LayoutStager.findingDefinition(),
                  LayoutStager.FINDING_COLUMNS,
                  findingPipe,
                  (session, table) -> {}));
      read(reader, files, rowPipe, findingPipe, rows, findings);
      return new StagedCounts(rows.get(), findings.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while staging " + layout.name(), e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static void read(
      LayoutStager reader,
      List<StagedFile> files,
      CopyPipe rowPipe,
      CopyPipe findingPipe,
      Future<Long> rows,
      Future<Long> findings)
      throws InterruptedException, ExecutionException {
    try {
      reader.stage(files);
      rowPipe.finish();
      findingPipe.finish();
    } catch (IOException | RuntimeException e) {
      rowPipe.fail(e);
      findingPipe.fail(e);
      databaseFailure(rows);
      databaseFailure(findings);
      throw new IllegalStateException(e);
    }
  }

  /** When a COPY failed in the database, that is the reason; the file only ended because of it. */
  private static void databaseFailure(Future<Long> copy) throws InterruptedException {
    try {
      copy.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DataAccessException cause) {
        throw cause;
      }
    }
  }

  private long copy(
      String table,
      String definition,
      String columns,
      CopyPipe pipe,
      BiConsumer<TenantSession, String> afterwards) {
    try {
      return tenancy.call(
          area.tenant(),
          session -> {
            area.create(session, table, definition);
            long count =
                session.copyIn(
                    "COPY " + area.table(table) + " (" + columns + ") FROM STDIN", pipe::drainTo);
            area.protect(session, table);
            afterwards.accept(session, table);
            return count;
          });
    } finally {
      pipe.abandon();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }
}
