package org.yakuba.migration.extract;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One line of the manifest (管理表).
 *
 * @param line line of the manifest
 * @param layout レイアウト名
 * @param kind 区分: the whole municipality or what changed since the last extract
 * @param sequence 連番, counted per municipality from 1
 * @param baseDate 基準日
 * @param rows 件数 without the heading
 * @param sha256 digest of the file, 64 hexadecimal digits in lower case
 */
public record ManifestEntry(
    int line,
    String fileName,
    String business,
    String layout,
    String version,
    ExtractKind kind,
    int sequence,
    LocalDate baseDate,
    long rows,
    String sha256) {

  /** The file itself. */
  public Path path(Path directory) {
    return directory.resolve(fileName);
  }
}
