package org.yakuba.applicationmanagement.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 申請項目値 — {@code shinsei.csv}: UTF-8, RFC 4180, a fixed heading (application-management §4). */
public final class ItemFile {

  private static final List<String> HEADING = List.of("itemId", "itemName", "sequence", "value");
  private static final int MOST_SEQUENCE_DIGITS = 3;

  private final String text;
  private int at;

  private ItemFile(String text) {
    this.text = text;
  }

  /**
   * One value.
   *
   * @param itemName how the form calls it
   * @param sequence from 1 on, for items that repeat
   */
  public record ItemValue(String itemId, String itemName, int sequence, String value) {}

  /** The values; empty when the file is not UTF-8, or heading or columns are others. */
  static Optional<List<ItemValue>> read(byte[] csv) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    var file = new ItemFile(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (!HEADING.equals(file.row())) {
      return Optional.empty();
    }
    var values = new ArrayList<ItemValue>();
    while (file.at < file.text.length()) {
      var row = file.row();
      if (row == null
          || row.size() != HEADING.size()
          || !row.get(2).matches("[0-9]{1," + MOST_SEQUENCE_DIGITS + "}")
          || Integer.parseInt(row.get(2)) < 1) {
        return Optional.empty();
      }
      values.add(new ItemValue(row.get(0), row.get(1), Integer.parseInt(row.get(2)), row.get(3)));
    }
    return Optional.of(values);
  }

  /** The next row; null when it is not as RFC 4180 has it. */
  private @Nullable List<String> row() {
    var fields = new ArrayList<String>();
    while (true) {
      var field = text.startsWith("\"", at) ? quoted() : bare();
      if (field == null) {
        return null;
      }
      fields.add(field);
      if (at == text.length()) {
        return fields;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
        return fields;
      }
      if (end == '\n') {
        return fields;
      }
      if (end != ',') {
        return null;
      }
    }
  }

  private String bare() {
    int from = at;
    while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private @Nullable String quoted() {
    var field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        return field.toString();
      }
    }
    return null;
  }
}
