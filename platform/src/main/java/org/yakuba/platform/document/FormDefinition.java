package org.yakuba.platform.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * 帳票定義 — what a document looks like and how it is treated, as data (forms §2, FRM-1-01). All
 * lengths are millimetres from the upper left corner of the sheet, all sizes of letters points.
 *
 * @param id 帳票ID
 * @param version 版, one more with each change of the form
 * @param validFrom 適用日 of the version
 * @param seal whether 公印 stands on it
 * @param securityPaper whether it is printed on 証明用紙 (地紋・コピー牽制)
 * @param documentSuppressed an output with a protected person stops (suppression §4.3)
 * @param maskable with a release, others than the person get it with 記載省略 (suppression §5)
 * @param retentionYears 保存年限
 * @param standard whether it is a form of the standard, which a municipality may not change
 * @param marks what stands in place of an item that is not told, does not exist or does not fit
 * @param everyPage cells at fixed places of every page
 * @param lastPage cells at fixed places of the last page only
 * @param body where the parts flow
 * @param parts groups of rows by id; a part is never broken over two pages
 */
public record FormDefinition(
    String id,
    String business,
    String name,
    FormClass kind,
    Paper paper,
    int version,
    LocalDate validFrom,
    boolean seal,
    boolean securityPaper,
    boolean documentSuppressed,
    boolean maskable,
    int retentionYears,
    boolean standard,
    String language,
    Marks marks,
    List<Cell> everyPage,
    List<Cell> lastPage,
    Body body,
    Map<String, List<Row>> parts) {

  /** 区分. */
  public enum FormClass {
    /** 証明書. */
    CERTIFICATE,
    /** 通知. */
    NOTICE,
    /** 納付書. */
    PAYMENT_SLIP,
    /** 内部. */
    INTERNAL
  }

  /**
   * What stands in place of an item.
   *
   * @param omitted not asked for
   * @param none does not exist
   * @param rest after the last part of the body
   * @param attached does not fit; its number is added
   */
  public record Marks(String omitted, String none, String rest, String attached) {}

  /** The area of the page in which parts follow each other. */
  public record Body(float x, float y, float width, float bottom, float lastBottom) {}

  /** A line of cells side by side. */
  public record Row(float height, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a cell shows. */
  public sealed interface Content {
    /** Words of the form itself. */
    record Words(String text) implements Content {}

    /** An item of the data. */
    record Field(String id) implements Content {}

    /** 公印. */
    record Seal() implements Content {}

    /** 検証用二次元コード. */
    record Code() implements Content {}
  }

  /** Where letters stand in a cell. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    /** 均等割付. */
    SPREAD
  }

  /**
   * A box on the sheet. In rows {@code x} and {@code y} follow from the cells before.
   *
   * @param size of the letters, points
   * @param smallest to which letters may shrink, points; 6 at the least (forms §2)
   * @param ruled whether the box has lines around it
   */
  public record Cell(
      float x,
      float y,
      float width,
      float height,
      Content content,
      float size,
      float smallest,
      Align align,
      boolean ruled) {}

  public FormDefinition {
    everyPage = List.copyOf(everyPage);
    lastPage = List.copyOf(lastPage);
    var copy = new LinkedHashMap<String, List<Row>>();
    parts.forEach((part, rows) -> copy.put(part, List.copyOf(rows)));
    parts = java.util.Collections.unmodifiableMap(copy);
  }

  /** The form in a YAML file beside {@code owner}. */
  public static FormDefinition resource(Class<?> owner, String file) {
    return FormReader.read(YamlMap.resource(owner, file));
  }

  /** Rows of a part. */
  List<Row> rows(String part) {
    var rows = parts.get(part);
    if (rows == null) {
      throw new IllegalArgumentException("form " + id + " has no part " + part);
    }
    return rows;
  }

  /** Ids of the items outside the parts. */
  public Set<String> fields() {
    var fields = new LinkedHashSet<String>();
    everyPage.forEach(cell -> addField(fields, cell));
    lastPage.forEach(cell -> addField(fields, cell));
    fields.remove(DocumentLayout.PAGE_OF_PAGES);
    return fields;
  }

  /** Ids of the items of one part. */
  public Set<String> fields(String part) {
    var fields = new LinkedHashSet<String>();
    rows(part).forEach(row -> row.cells().forEach(cell -> addField(fields, cell)));
    return fields;
  }

  /** The words that stand before an item in its row, without spaces; empty without any. */
  public Optional<String> label(String field) {
    for (var rows : parts.values()) {
      for (var row : rows) {
        var words = "";
        for (var cell : row.cells()) {
          if (cell.content() instanceof Content.Words(var text)) {
            words = text.replaceAll("[ \\u3000]", "");
          } else if (cell.content() instanceof Content.Field(var id)
              && id.equals(field)
              && !words.isEmpty()) {
            return Optional.of(words);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void addField(Set<String> fields, Cell cell) {
    if (cell.content() instanceof Content.Field(var field)) {
      fields.add(field);
    }
  }
}
