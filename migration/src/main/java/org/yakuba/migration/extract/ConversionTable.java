package org.yakuba.migration.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.characters.ConversionRow;
import org.yakuba.characters.ConversionTableFile;
import org.yakuba.characters.ConversionTables;
import org.yakuba.characters.LegacyCodes;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.csv.CsvInput;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The conversion table (文字変換表) of a delivery: checked as a whole, since every name depends on it.
 */
public final class ConversionTable {

  /** レイアウト名 in the manifest. */
  public static final String LAYOUT = "文字変換表";

  private final ConversionTableFile format;

  /** Reads tables of this format. */
  public ConversionTable(ConversionTableFile format) {
    this.format = format;
  }

  /** Every mistake of the table; one stops the intake. */
  public List<Finding> check(Path directory, Manifest manifest) {
    List<Finding> findings = new ArrayList<>();
    for (ManifestEntry entry : entries(manifest)) {
      for (Violation violation : read(entry.path(directory)).violations()) {
        Object value = violation.value();
        findings.add(
            new Finding(
                entry.fileName(),
                0,
                violation.field(),
                value == null ? null : value.toString(),
                violation.code(),
                Treatment.STOPPED,
                violation.message()));
      }
    }
    return findings;
  }

  /** What legacy characters become: by the delivered table, else by the one kept before. */
  public LegacyCodes codes(
      TenantSession session, Path directory, Manifest manifest, ConversionTables tables) {
    List<ConversionRow> rows = rows(directory, manifest);
    if (!rows.isEmpty()) {
      return LegacyCodes.of(rows);
    }
    return session
        .sql(ConversionTable.class, "last-source-system")
        .query((rs, i) -> rs.getString(1))
        .optional()
        .map(system -> tables.newest(session, system))
        .orElseGet(LegacyCodes::none);
  }

  /** Keeps the delivered table for good. */
  public void keep(
      TenantSession session, Path directory, Manifest manifest, ConversionTables tables) {
    tables.keep(session, rows(directory, manifest));
  }

  private List<ConversionRow> rows(Path directory, Manifest manifest) {
    return entries(manifest).stream()
        .flatMap(entry -> read(entry.path(directory)).rows().stream())
        .toList();
  }

  private static List<ManifestEntry> entries(Manifest manifest) {
    return manifest.entries().stream().filter(entry -> entry.layout().equals(LAYOUT)).toList();
  }

  private ConversionTableFile.Content read(Path file) {
    try (CsvReader<CsvRecord> csv = CsvInput.open(Files.newInputStream(file))) {
      List<List<String>> lines = csv.stream().map(CsvRecord::getFields).toList();
      return format.read(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(file.getFileName().toString(), e);
    }
  }
}
