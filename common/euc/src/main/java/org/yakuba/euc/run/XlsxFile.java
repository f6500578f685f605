package org.yakuba.euc.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A result as a spreadsheet (EUC-3-02): one sheet of Office Open XML. Text is written as text, so
 * that neither a leading zero is lost nor a formula is made; numbers are numbers.
 */
final class XlsxFile implements FileSink {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
  private static final int MOST_CHARACTERS = 32_767;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Pieces pieces;
  private final ZipOutputStream zip;
  private List<Head> heads = List.of();

  XlsxFile(Consumer<byte[]> taker) {
    pieces = new Pieces(taker);
    zip = new ZipOutputStream(pieces, StandardCharsets.UTF_8);
  }

  @Override
  public void heads(List<Head> heads) {
    this.heads = List.copyOf(heads);
    entry(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPES
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + TYPES
            + "worksheet+xml\"/></Types>");
    entry("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    entry("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    entry(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + SHEETS
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"抽出\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    begin("xl/worksheets/sheet1.xml");
    write(XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
    var line = new StringBuilder("<row>");
    heads.forEach(head -> text(line, head.label()));
    write(line.append("</row>").toString());
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + RELATIONS
        + "\"><Relationship Id=\"r1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  @Override
  public void row(List<@Nullable String> cells) {
    var line = new StringBuilder("<row>");
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell == null) {
        line.append("<c/>");
      } else if (heads.get(i).number() && NUMBER.matcher(cell).matches()) {
        line.append("<c><v>").append(cell).append("</v></c>");
      } else {
        text(line, cell);
      }
    }
    write(line.append("</row>").toString());
  }

  private static void text(StringBuilder line, String text) {
    line.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    text.codePoints().limit(MOST_CHARACTERS).forEach(point -> append(line, point));
    line.append("</t></is></c>");
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '&' -> line.append("&amp;");
      case '<' -> line.append("&lt;");
      case '>' -> line.append("&gt;");
      default -> {
        if (point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF)
            || point == '\n'
            || point == '\t') {
          line.appendCodePoint(point);
        }
      }
    }
  }

  @Override
  public void end() {
    write("</sheetData></worksheet>");
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long bytes() {
    return pieces.bytes();
  }

  @Override
  public String sha256() {
    return pieces.sha256();
  }

  private void entry(String name, String content) {
    begin(name);
    write(XML + content);
  }

  private void begin(String name) {
    try {
      zip.putNextEntry(new ZipEntry(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
