package org.yakuba.platform.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the content of an archive into a database without municipalities: all or nothing, and only
 * when each table reads back with the digest of the archive.
 */
public final class Restore {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataSource owner;
  private final List<DatabaseModule> modules;
  private final List<String> schemas;

  /**
   * @param owner connections of the owner's role
   * @param modules the program's modules; their tables are made first
   */
  public Restore(DataSource owner, List<DatabaseModule> modules) {
    this.owner = owner;
    this.modules = List.copyOf(modules);
    this.schemas = modules.stream().map(DatabaseModule::schema).distinct().sorted().toList();
  }

  /**
   * Restores the archive.
   *
   * @return rows restored
   * @throws BackupException OPS-E003 not an archive of this program, OPS-E004 written by another
   *     release, OPS-E005 the database is in use, OPS-E006 damaged content, OPS-E007 the database
   *     refuses it
   */
  public long read(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      BackupManifest manifest = manifest(zip);
      new DatabaseMigrator(owner, modules).migrate();
      try (var connection = owner.getConnection()) {
        connection.setAutoCommit(false);
        ContentForm.apply(connection);
        refuseUsed(connection);
        refuseOtherRelease(new Catalogue(connection), manifest);
        long rows = load(connection, zip, manifest);
        verify(connection, manifest);
        setSequences(connection, manifest);
        connection.commit();
        return rows;
      }
    } catch (ZipException e) {
      throw new BackupException("OPS-E003 バックアップのファイルではありません: " + file, e);
    } catch (IOException e) {
      throw new BackupException("OPS-E003 バックアップを読めません: " + file + " (" + e.getMessage() + ")", e);
    } catch (SQLException e) {
      throw new BackupException("OPS-E007 データベースに戻せません: " + e.getMessage(), e);
    }
  }

  private static BackupManifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(BackupManifest.ENTRY);
    if (entry == null) {
      throw new BackupException("OPS-E003 バックアップのファイルではありません(" + BackupManifest.ENTRY + " がありません)");
    }
    try (var in = zip.getInputStream(entry)) {
      BackupManifest manifest =
          JsonMapper.builder().build().readValue(in.readAllBytes(), BackupManifest.class);
      if (manifest.format() != BackupManifest.FORMAT) {
        throw new BackupException("OPS-E004 バックアップの形式の版 " + manifest.format() + " は扱えません");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BackupException("OPS-E003 バックアップの目録を読めません", e);
    }
  }

  private static void refuseUsed(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM platform.tenant")) {
      rows.next();
      if (rows.getLong(1) > 0) {
        throw new BackupException("OPS-E005 データベースに団体が登録されています。空のデータベースに戻してください");
      }
    }
  }

  private void refuseOtherRelease(Catalogue catalogue, BackupManifest manifest)
      throws SQLException {
    var here = catalogue.schemaVersions(schemas);
    if (!here.equals(manifest.schemaVersions())) {
      throw new BackupException(
          "OPS-E004 バックアップを書いた版と表の版が違います(バックアップ "
              + manifest.schemaVersions()
              + "、プログラム "
              + here
              + ")。書いた版のプログラムで戻してから更新してください");
    }
  }

  private static long load(Connection connection, ZipFile zip, BackupManifest manifest)
      throws IOException, SQLException {
    empty(connection, manifest);
    long total = 0;
    for (var content : manifest.tables()) {
      var entry = zip.getEntry(content.entry());
      if (entry == null) {
        throw new BackupException("OPS-E006 バックアップに表の内容がありません: " + content.entry());
      }
      try (var in = zip.getInputStream(entry)) {
        total +=
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(ContentForm.copyIn(table(content)), in, BUFFER_BYTES);
      }
    }
    return total;
  }

  /** Rows that migrations themselves put into tables give way to those of the archive. */
  private static void empty(Connection connection, BackupManifest manifest) throws SQLException {
    var names = new ArrayList<String>();
    for (var content : manifest.tables()) {
      names.add(table(content).qualified());
    }
    if (names.isEmpty()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute("TRUNCATE " + String.join(", ", names));
    }
  }

  private static void verify(Connection connection, BackupManifest manifest)
      throws IOException, SQLException {
    for (var content : manifest.tables()) {
      try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), Backup.sha256())) {
        long rows =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(ContentForm.copyOut(table(content)), digest);
        String found = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        if (rows != content.rows() || !found.equals(content.sha256())) {
          throw new BackupException(
              "OPS-E006 戻した内容がバックアップと一致しません: " + content.entry() + "(行数 " + rows + ")");
        }
      }
    }
  }

  private static void setSequences(Connection connection, BackupManifest manifest)
      throws SQLException {
    try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
      for (var sequence : manifest.sequences().entrySet()) {
        statement.setString(1, sequence.getKey());
        statement.setLong(2, sequence.getValue());
        statement.execute();
      }
    }
  }

  private static Catalogue.Table table(BackupManifest.TableContent content) {
    return new Catalogue.Table(content.schema(), content.name(), content.columns());
  }
}
