package org.yakuba.migration.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.csv.CsvInput;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;
import org.yakuba.platform.intake.Treatment;

/**
 * Receiving a delivery (取込検査 of files, MIG-1-03): every file of the manifest is there, is what the
 * manifest says, and can be read. All problems of all files are listed at once; one that stops ends
 * the intake before anything is staged.
 *
 * @param directory where the files lie
 * @param manifest the manifest, null when it could not be read
 * @param findings what was found, in the order of the files
 */
public record Receipt(Path directory, @Nullable Manifest manifest, List<Finding> findings) {

  public Receipt {
    findings = List.copyOf(findings);
  }

  /** Whether the intake must not go on. */
  public boolean stopped() {
    return manifest == null || findings.stream().anyMatch(f -> f.treatment() == Treatment.STOPPED);
  }

  /** Reads the manifest only: enough to recognise a delivery that was taken in before. */
  public static Receipt ofManifest(Path directory) {
    var problems = new ReceiptProblems();
    if (!Files.isDirectory(directory)) {
      problems.stop("MIG-E001", directory.toString(), 0, null, null, "フォルダがありません");
      return new Receipt(directory, null, problems.findings());
    }
    Optional<Manifest> manifest = new ManifestReader(problems).read(directory);
    return new Receipt(directory, manifest.orElse(null), problems.findings());
  }

  /** Reads the manifest and every file once from beginning to end. */
  public static Receipt of(Path directory, Map<String, Layout> layouts) {
    Receipt first = ofManifest(directory);
    if (first.manifest() == null) {
      return first;
    }
    List<Finding> findings = new ArrayList<>(first.findings());
    // Files are read side by side; the findings stay in the order of the manifest.
    first.manifest().entries().stream()
        .parallel()
        .map(entry -> new FileReceipt(directory, entry).check(layouts.get(entry.layout())))
        .forEachOrdered(findings::addAll);
    return new Receipt(directory, first.manifest(), findings);
  }

  /** The checks of one file. */
  private static final class FileReceipt {

    private final ReceiptProblems problems = new ReceiptProblems();
    private final Path file;
    private final ManifestEntry entry;

    FileReceipt(Path directory, ManifestEntry entry) {
      this.file = entry.path(directory);
      this.entry = entry;
    }

    List<Finding> check(@Nullable Layout layout) {
      if (layout == null) {
        problems.stop(
            "MIG-E004", "manifest.csv", entry.line(), "レイアウト名", entry.layout(), "知らないレイアウトです");
      } else if (!Files.isRegularFile(file)) {
        problems.stop("MIG-E005", entry.fileName(), 0, null, null, "管理表にあるファイルがありません");
      } else {
        read(layout);
      }
      return problems.findings();
    }

    private void read(Layout layout) {
      try {
        FileScan scan = FileScan.of(file);
        compare(scan);
        if (scan.badByteLine() == 0 && !scan.empty()) {
          headings(layout);
        }
      } catch (IOException e) {
        problems.stop("MIG-E005", entry.fileName(), 0, null, null, "ファイルを読めません");
      }
    }

    private void compare(FileScan scan) {
      String name = entry.fileName();
      if (scan.badByteLine() > 0) {
        problems.stop("MIG-E006", name, scan.badByteLine(), null, null, "文字コードが UTF-8 ではありません");
      }
      if (scan.empty()) {
        problems.stop("MIG-E007", name, 0, null, null, "見出しの行がありません");
      } else if (scan.truncated()) {
        problems.stop(
            "MIG-E008", name, scan.records() + 1, null, null, "ファイルの終わりが欠けています(転送の途切れなど)");
      }
      if (!scan.sha256().equals(entry.sha256())) {
        problems.stop("MIG-E009", name, 0, "SHA-256", scan.sha256(), "管理表の SHA-256 と一致しません");
      }
      if (scan.records() != entry.rows()) {
        problems.stop(
            "CLN-45",
            name,
            0,
            "件数",
            Long.toString(scan.records()),
            "管理表の件数 " + entry.rows() + " と実件数が違います");
      }
    }

    private void headings(Layout layout) throws IOException {
      Set<String> present = new HashSet<>();
      try (var csv = CsvInput.open(Files.newInputStream(file))) {
        Iterator<CsvRecord> records = csv.iterator();
        for (String cell : records.next().getFields()) {
          heading(layout, cell.strip(), present);
        }
      } catch (CsvParseException e) {
        problems.stop("MIG-E007", entry.fileName(), 1, null, null, "見出しの行を CSV として読めません");
        return;
      }
      for (LayoutColumn column : layout.columns()) {
        if (column.required() && !present.contains(column.name())) {
          problems.stop("MIG-E007", entry.fileName(), 1, column.name(), null, "必須の項目が見出しにありません");
        }
      }
    }

    private void heading(Layout layout, String name, Set<String> present) {
      if (!present.add(name)) {
        problems.stop("MIG-E007", entry.fileName(), 1, name, name, "同じ見出しが2回あります");
      } else if (layout.column(name).isEmpty()) {
        problems.record("MIG-W002", entry.fileName(), 1, name, name, "レイアウトにない項目です。取り込みません");
      }
    }
  }
}
