package org.yakuba.platform.catalog;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * データ項目 — one item of a business.
 *
 * @param id identifier in camelCase, the name of the record component
 * @param itemId データ項目ID, eight characters; official where it is known
 * @param label 項目名, as screens and messages show it
 * @param length most characters or digits ({@code 100}, {@code 5,2}); null where the type fixes it
 * @param codeList id of the code list; null when the item holds no code
 * @param required whether it may never be empty
 * @param column column of the group's view
 * @param cipherPurpose purpose for which the column was encrypted by the municipality's keys
 *     ({@link org.yakuba.platform.identity.TenantCipher}); null for a plain item
 */
public record DataItem(
    String id,
    String itemId,
    String label,
    ItemType type,
    @Nullable String length,
    @Nullable String codeList,
    Sensitivity sensitivity,
    boolean required,
    String column,
    @Nullable String cipherPurpose) {

  static DataItem read(YamlMap entry) {
    entry.allowOnly(
        "id",
        "itemId",
        "label",
        "type",
        "length",
        "codeList",
        "sensitivity",
        "required",
        "column",
        "cipherPurpose");
    var id = entry.text("id");
    ItemType type;
    try {
      type = ItemType.of(entry.text("type"));
    } catch (IllegalArgumentException e) {
      throw entry.problem("type", e.getMessage() == null ? "" : e.getMessage());
    }
    var length = entry.textOrNull("length");
    boolean needsLength = type.isText() || type == ItemType.INTEGER || type == ItemType.DECIMAL;
    if (needsLength && (length == null || !length.matches("[1-9][0-9]*(,[0-9]+)?"))) {
      throw entry.problem("length", id + " に桁が必要です");
    }
    return new DataItem(
        id,
        entry.text("itemId"),
        entry.text("label"),
        type,
        length,
        entry.textOrNull("codeList"),
        entry.constant("sensitivity", Sensitivity.class),
        entry.flag("required", false),
        entry.text("column", snakeCase(id)),
        entry.textOrNull("cipherPurpose"));
  }

  /** Most characters of a text item; digits before the point of a number. */
  public int mostCharacters() {
    if (length == null) {
      return Integer.MAX_VALUE;
    }
    int comma = length.indexOf(',');
    return Integer.parseInt(comma < 0 ? length : length.substring(0, comma));
  }

  /** {@code birthDate} is {@code birth_date}; digits stay with the word before. */
  static String snakeCase(String camelCase) {
    var snake = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        snake.append('_').append((char) (c + 0x20));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }
}
