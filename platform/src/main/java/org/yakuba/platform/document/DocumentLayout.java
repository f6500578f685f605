package org.yakuba.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yakuba.platform.document.FormDefinition.Align;
import org.yakuba.platform.document.FormDefinition.Cell;
import org.yakuba.platform.document.FormDefinition.Content;
import org.yakuba.platform.document.FormDefinition.Row;
import org.yakuba.platform.document.Letters.Letter;

/** Lays one copy of a document out on pages: parts flow, pages break, the last page is closed. */
final class DocumentLayout {
  /** Item that the engine itself fills: 1/2. */
  static final String PAGE_OF_PAGES = "pageOfPages";

  /** Name of the seal in the resources of a page. */
  static final String SEAL = "Seal";

  private static final float LINE = 0.5f;
  private static final float REST_HEIGHT = 7;
  private static final float TEXT_SIZE = 10.5f;
  private static final float WATERMARK_SIZE = 64;
  private static final float PALE = 0.87f;

  private final FormDefinition form;
  private final FontFace face;
  private final UsedGlyphs used;
  private final DocumentData data;
  private final Ornaments ornaments;
  private final List<Alert> alerts;
  private final List<PageCanvas> pages = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private float y;

  private DocumentLayout(
      FormDefinition form,
      FontFace face,
      UsedGlyphs used,
      DocumentData data,
      Ornaments ornaments,
      List<Alert> alerts) {
    this.form = form;
    this.face = face;
    this.used = used;
    this.data = data;
    this.ornaments = ornaments;
    this.alerts = alerts;
  }

  /** The pages of one copy; what the clerk must know is added to {@code alerts}. */
  static List<PageCanvas> pages(
      FormDefinition form,
      FontFace face,
      UsedGlyphs used,
      DocumentData data,
      Ornaments ornaments,
      List<Alert> alerts) {
    data.check(form);
    var layout = new DocumentLayout(form, face, used, data, ornaments, alerts);
    layout.turnPage();
    layout.body();
    layout.close();
    return layout.pages;
  }

  private void turnPage() {
    var page = new PageCanvas(form.paper().height(), used);
    pages.add(page);
    y = form.body().y();
    if (ornaments.watermark() != null) {
      var words = Letters.of(ornaments.watermark(), face);
      float width = Letters.width(words, WATERMARK_SIZE) / PageCanvas.POINTS_PER_MM;
      page.letters(
          words,
          (form.paper().width() - width) / 2,
          form.paper().height() / 2f,
          WATERMARK_SIZE,
          0,
          PALE);
    }
  }

  private void body() {
    for (var part : data.parts()) {
      var rows = form.rows(part.id());
      need((float) rows.stream().mapToDouble(Row::height).sum());
      for (var row : rows) {
        float x = form.body().x();
        for (var cell : row.cells()) {
          draw(pages.getLast(), cell, x, y, part.fields());
          x += cell.width();
        }
        y += row.height();
      }
    }
    for (int i = 0; i < attachments.size(); i++) {
      attach(i + 1, attachments.get(i));
    }
    if (y + REST_HEIGHT <= form.body().bottom()) {
      var rest = Letters.of(form.marks().rest(), face);
      float width = Letters.width(rest, TEXT_SIZE) / PageCanvas.POINTS_PER_MM;
      pages
          .getLast()
          .letters(
              rest, form.body().x() + (form.body().width() - width) / 2, y + 5, TEXT_SIZE, 0, 0);
    }
  }

  /** 別紙: the whole text of an item that did not fit. */
  private void attach(int number, String text) {
    float width = form.body().width() * PageCanvas.POINTS_PER_MM;
    var lines = new ArrayList<List<Letter>>();
    lines.add(Letters.of("別紙(" + number + ")", face));
    lines.addAll(CellText.wrap(CellText.paragraphs(text, face), width, TEXT_SIZE));
    float step = CellText.step(TEXT_SIZE);
    y += step;
    for (var line : lines) {
      need(step);
      pages.getLast().letters(line, form.body().x(), y + step, TEXT_SIZE, 0, 0);
      y += step;
    }
  }

  /** Goes to the next page unless this one has room for so many millimetres. */
  private void need(float height) {
    if (y + height > form.body().bottom() && y > form.body().y()) {
      turnPage();
    }
  }

  /** The words and pictures of the last page, and those of every page. */
  private void close() {
    if (y > form.body().lastBottom()) {
      turnPage();
    }
    for (var cell : form.lastPage()) {
      draw(pages.getLast(), cell, cell.x(), cell.y(), data.fields());
    }
    for (int i = 0; i < pages.size(); i++) {
      for (var cell : form.everyPage()) {
        if (cell.content() instanceof Content.Field(var field) && field.equals(PAGE_OF_PAGES)) {
          text(pages.get(i), cell, cell.x(), cell.y(), field, i + 1 + "/" + pages.size());
        } else {
          draw(pages.get(i), cell, cell.x(), cell.y(), data.fields());
        }
      }
    }
  }

  private void draw(PageCanvas page, Cell cell, float x, float top, Map<String, String> fields) {
    if (cell.ruled()) {
      page.box(x, top, cell.width(), cell.height(), LINE);
    }
    switch (cell.content()) {
      case Content.Words(var words) -> text(page, cell, x, top, words, words);
      case Content.Field(var field) ->
          text(page, cell, x, top, field, fields.getOrDefault(field, ""));
      case Content.Seal() -> {
        if (ornaments.seal() != null) {
          float edge = ornaments.seal().edgeMm();
          page.stencil(SEAL, x + (cell.width() - edge) / 2, top + (cell.height() - edge) / 2, edge);
        }
      }
      case Content.Code() -> {
        if (ornaments.code() != null) {
          code(page, ornaments.code(), x, top, Math.min(cell.width(), cell.height()));
        }
      }
    }
  }

  private void text(PageCanvas page, Cell cell, float x, float top, String field, String text) {
    if (text.isEmpty()) {
      return;
    }
    var paragraphs = CellText.paragraphs(text, face);
    reportMissing(field, paragraphs);
    var fitted = CellText.fit(cell, paragraphs);
    if (fitted == null) {
      alerts.add(new Alert(Alert.Kind.OVERFLOW, field, text));
      attachments.add(text);
      var words = form.marks().attached() + "(" + attachments.size() + ")";
      fitted = CellText.squeeze(cell, CellText.paragraphs(words, face));
    }
    float step = CellText.step(fitted.size());
    float letterHeight = fitted.size() / PageCanvas.POINTS_PER_MM;
    float first = top + (cell.height() - step * fitted.lines().size()) / 2;
    float room = cell.width() - 2 * CellText.PADDING;
    for (int i = 0; i < fitted.lines().size(); i++) {
      var line = fitted.lines().get(i);
      float width = Letters.width(line, fitted.size()) / PageCanvas.POINTS_PER_MM;
      float left =
          x
              + CellText.PADDING
              + switch (cell.align()) {
                case LEFT, SPREAD -> 0;
                case CENTER -> (room - width) / 2;
                case RIGHT -> room - width;
              };
      float spacing =
          cell.align() == Align.SPREAD && line.size() > 1
              ? (room - width) * PageCanvas.POINTS_PER_MM / (line.size() - 1)
              : 0;
      float baseline =
          first + i * step + (step - letterHeight) / 2 + letterHeight * face.ascent() / 1000;
      page.letters(line, left, baseline, fitted.size(), spacing, 0);
    }
  }

  private void reportMissing(String field, List<List<Letter>> paragraphs) {
    var missing = new StringBuilder();
    for (var paragraph : paragraphs) {
      for (var letter : paragraph) {
        if (!letter.known()) {
          missing.append(letter.text());
        }
      }
    }
    if (!missing.isEmpty()) {
      alerts.add(new Alert(Alert.Kind.NO_GLYPH, field, missing.toString()));
    }
  }

  /** A QR code as boxes: sharp at every resolution, black, without a picture. */
  private static void code(PageCanvas page, String text, float x, float y, float edge) {
    var modules = VerificationCode.modules(text);
    float module = edge / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      int column = 0;
      while (column < modules.getWidth()) {
        int begin = column;
        while (column < modules.getWidth() && modules.get(column, row)) {
          column++;
        }
        if (column > begin) {
          page.fill(x + begin * module, y + row * module, (column - begin) * module, module);
        } else {
          column++;
        }
      }
    }
  }
}
