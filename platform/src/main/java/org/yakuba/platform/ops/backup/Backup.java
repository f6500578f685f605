package org.yakuba.platform.ops.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.yakuba.platform.tenancy.DatabaseModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one archive with the content of every table as of one moment. The server goes on working
 * meanwhile. Keys outside the database (the master key) are not part of it and are kept apart.
 */
public final class Backup {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataSource owner;
  private final List<String> schemas;

  /**
   * @param owner connections of the owner's role, which row-level security does not bind
   * @param modules whose schemas are backed up
   */
  public Backup(DataSource owner, List<DatabaseModule> modules) {
    this.owner = owner;
    this.schemas = modules.stream().map(DatabaseModule::schema).distinct().sorted().toList();
  }

  /**
   * Writes the archive. A half-written file never bears the given name.
   *
   * @return rows written
   * @throws BackupException OPS-E001 when the file exists already, OPS-E002 when it cannot be
   *     written
   */
  public long write(Path file) {
    if (Files.exists(file)) {
      throw new BackupException("OPS-E001 バックアップ先のファイルが既にあります: " + file);
    }
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      long rows;
      try (var connection = snapshot();
          var out =
              Files.newOutputStream(
                  partial,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)) {
        rows = write(connection, out);
        connection.rollback();
      }
      publish(partial, file);
      return rows;
    } catch (IOException | SQLException e) {
      throw new BackupException("OPS-E002 バックアップを書けません: " + e.getMessage(), e);
    }
  }

  private Connection snapshot() throws SQLException {
    var connection = owner.getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }
    ContentForm.apply(connection);
    return connection;
  }

  private long write(Connection connection, OutputStream out) throws IOException, SQLException {
    var catalogue = new Catalogue(connection);
    var contents = new ArrayList<BackupManifest.TableContent>();
    long total = 0;
    try (var zip = new ZipOutputStream(out)) {
      for (Catalogue.Table table : catalogue.tables(schemas)) {
        var content = write(connection, table, zip);
        contents.add(content);
        total += content.rows();
      }
      var manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              OffsetDateTime.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
              catalogue.schemaVersions(schemas),
              contents,
              catalogue.sequences(schemas));
      zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
      zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
      zip.closeEntry();
    }
    return total;
  }

  private static BackupManifest.TableContent write(
      Connection connection, Catalogue.Table table, ZipOutputStream zip)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(table.schema() + "." + table.name() + ".copy"));
    var digest = new DigestOutputStream(zip, sha256());
    var buffered = new BufferedOutputStream(digest, BUFFER_BYTES);
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(ContentForm.copyOut(table), buffered);
    buffered.flush();
    zip.closeEntry();
    return new BackupManifest.TableContent(
        table.schema(),
        table.name(),
        table.columns(),
        rows,
        HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  private static void publish(Path partial, Path file) throws IOException {
    try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
