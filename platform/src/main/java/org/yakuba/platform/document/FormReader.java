package org.yakuba.platform.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.kernel.yaml.YamlFormatException;
import org.yakuba.kernel.yaml.YamlMap;
import org.yakuba.platform.document.FormDefinition.Align;
import org.yakuba.platform.document.FormDefinition.Body;
import org.yakuba.platform.document.FormDefinition.Cell;
import org.yakuba.platform.document.FormDefinition.Content;
import org.yakuba.platform.document.FormDefinition.FormClass;
import org.yakuba.platform.document.FormDefinition.Marks;
import org.yakuba.platform.document.FormDefinition.Row;

/** Reads a form; whatever is misspelled, missing or outside the sheet is refused with its place. */
final class FormReader {
  /** 縮小下限, points (forms §2). */
  static final float SMALLEST = 6;

  private static final String USUAL_SIZE = "10.5";

  private FormReader() {}

  static FormDefinition read(YamlMap file) {
    file.allowOnly(
        "id",
        "business",
        "name",
        "kind",
        "paper",
        "version",
        "validFrom",
        "seal",
        "securityPaper",
        "documentSuppressed",
        "maskable",
        "retentionYears",
        "standard",
        "language",
        "marks",
        "everyPage",
        "lastPage",
        "body",
        "parts");
    var marks = file.map("marks");
    marks.allowOnly("omitted", "none", "rest", "attached");
    var form =
        new FormDefinition(
            file.text("id"),
            file.text("business"),
            file.text("name"),
            file.constant("kind", FormClass.class),
            file.constant("paper", Paper.class),
            file.integer("version"),
            file.date("validFrom"),
            file.flag("seal", false),
            file.flag("securityPaper", false),
            file.flag("documentSuppressed", false),
            file.flag("maskable", false),
            file.integer("retentionYears"),
            file.flag("standard", true),
            file.text("language", "ja"),
            new Marks(
                marks.text("omitted"),
                marks.text("none"),
                marks.text("rest"),
                marks.text("attached")),
            file.maps("everyPage").stream().map(FormReader::placed).toList(),
            file.maps("lastPage").stream().map(FormReader::placed).toList(),
            body(file.map("body")),
            parts(file.map("parts")));
    check(form, file);
    return form;
  }

  private static Body body(YamlMap map) {
    map.allowOnly("x", "y", "width", "bottom", "lastBottom");
    return new Body(
        number(map, "x"),
        number(map, "y"),
        number(map, "width"),
        number(map, "bottom"),
        number(map, "lastBottom"));
  }

  private static Map<String, List<Row>> parts(YamlMap map) {
    var parts = new LinkedHashMap<String, List<Row>>();
    for (var id : map.keys()) {
      parts.put(id, map.maps(id).stream().map(FormReader::row).toList());
    }
    return parts;
  }

  private static Row row(YamlMap map) {
    map.allowOnly("height", "cells");
    float height = number(map, "height");
    return new Row(
        height,
        map.maps("cells").stream()
            .map(cell -> {
              cell.allowOnly("width", "text", "field", "size", "smallest", "align", "ruled");
              return cell(cell, 0, 0, number(cell, "width"), height, true);
            })
            .toList());
  }

  private static Cell placed(YamlMap map) {
    map.allowOnly(
        "x",
        "y",
        "width",
        "height",
        "text",
        "field",
        "image",
        "size",
        "smallest",
        "align",
        "ruled");
    return cell(
        map,
        number(map, "x"),
        number(map, "y"),
        number(map, "width"),
        number(map, "height"),
        false);
  }

  private static Cell cell(
      YamlMap map, float x, float y, float width, float height, boolean ruled) {
    float size = Float.parseFloat(map.text("size", USUAL_SIZE));
    float smallest = Float.parseFloat(map.text("smallest", Float.toString(SMALLEST)));
    if (smallest < SMALLEST || size < smallest) {
      throw new YamlFormatException(map.place() + ": 文字の大きさは下限(6pt)以上で、size は smallest 以上です");
    }
    var content = content(map);
    var usual = content instanceof Content.Words && ruled ? Align.SPREAD : Align.LEFT;
    return new Cell(
        x,
        y,
        width,
        height,
        content,
        size,
        smallest,
        map.textOrNull("align") == null ? usual : map.constant("align", Align.class),
        map.flag("ruled", ruled));
  }

  private static Content content(YamlMap map) {
    var text = map.textOrNull("text");
    var field = map.textOrNull("field");
    var image = map.textOrNull("image");
    if (text != null && field == null && image == null) {
      return new Content.Words(text);
    }
    if (field != null && text == null && image == null) {
      return new Content.Field(field);
    }
    return switch (image) {
      case "seal" -> new Content.Seal();
      case "code" -> new Content.Code();
      case null, default ->
          throw new YamlFormatException(map.place() + ": text・field・image(seal か code)のどれか1つが必要です");
    };
  }

  private static float number(YamlMap map, String key) {
    return map.decimal(key).floatValue();
  }

  /** Everything lies on the sheet, and rows fill the width of the body. */
  private static void check(FormDefinition form, YamlMap file) {
    var paper = form.paper();
    for (var cells : List.of(form.everyPage(), form.lastPage())) {
      for (var cell : cells) {
        if (cell.x() < 0
            || cell.y() < 0
            || cell.x() + cell.width() > paper.width()
            || cell.y() + cell.height() > paper.height()) {
          throw new YamlFormatException(file.place() + ": 用紙からはみ出しています: " + cell.content());
        }
      }
    }
    form.parts()
        .forEach((part, rows) -> {
          for (var row : rows) {
            double width = row.cells().stream().mapToDouble(Cell::width).sum();
            if (Math.abs(width - form.body().width()) > 0.01) {
              throw new YamlFormatException(
                  file.place() + " parts." + part + ": 行の幅が本文の幅と違います: " + width);
            }
          }
        });
  }
}
