package org.yakuba.migration.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The manifest of one extract: its files agree in kind, sequence and base date.
 *
 * @param entries at least one, in the order of the manifest
 */
public record Manifest(List<ManifestEntry> entries) {

  public Manifest {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a manifest names at least one file");
    }
  }

  /** 区分 of the extract. */
  public ExtractKind kind() {
    return entries.getFirst().kind();
  }

  /** 連番 of the extract. */
  public int sequence() {
    return entries.getFirst().sequence();
  }

  /** 基準日: the latest of its files. */
  public LocalDate baseDate() {
    return entries.stream()
        .map(ManifestEntry::baseDate)
        .max(LocalDate::compareTo)
        .orElseThrow(IllegalStateException::new);
  }

  /**
   * Identity of the delivery: the digest over what the files hold and say they are. Names of files
   * and the order of lines play no part, so that the same delivery copied elsewhere is recognised.
   */
  public byte[] digest() {
    String content =
        entries.stream()
            .map(e ->
                String.join(
                    "|",
                    e.layout(),
                    e.kind().code(),
                    Integer.toString(e.sequence()),
                    e.baseDate().toString(),
                    Long.toString(e.rows()),
                    e.sha256()))
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
