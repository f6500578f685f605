package org.yakuba.migration.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.name.Graphemes;

/** Text counted in graphemes (型 N): legacy 外字 converted (CLN-41), names unified (CLN-13). */
final class TextCells implements CellReader {

  /** What is unified besides the characters. */
  enum Form {
    /** Nothing: the text stays as it was written. */
    AS_WRITTEN,
    /** Spaces and width of a person's name. */
    NAME,
    /** Spaces and width of a reading; hiragana becomes katakana. */
    KANA
  }

  private final StagedColumn column;
  private final int length;
  private final Form form;
  private final LegacyCharacters characters;

  TextCells(String column, int length, Form form, LegacyCharacters characters) {
    this.column = StagedColumn.text(column);
    this.length = length;
    this.form = form;
    this.characters = characters;
  }

  @Override
  public List<StagedColumn> columns() {
    return List.of(column);
  }

  @Override
  public @Nullable String read(String raw, RowFindings row, @Nullable String[] out, int at) {
    String text = CharacterCheck.isPlain(raw) ? raw : characters(raw, row);
    if (form != Form.AS_WRITTEN) {
      String unified = NameForm.unify(text, form == Form.KANA);
      if (!unified.equals(text)) {
        row.convert("CLN-13", raw, "氏名の空白・全半角を統一しました");
        text = unified;
      }
    }
    if (text.length() > length && Graphemes.length(text) > length) {
      row.quarantine("FMT-LENGTH", raw, length + "文字を超えています");
      return null;
    }
    out[at] = text.isEmpty() ? null : text;
    return out[at];
  }

  private String characters(String raw, RowFindings row) {
    var check = new CharacterCheck(raw, characters);
    if (check.undefined()) {
      row.quarantine("CLN-41", raw, "未定義のコードを含みます");
    } else if (check.converted()) {
      row.convert("CLN-41", raw, "外字・制御文字などを標準の文字に変換しました");
    }
    if (!check.unmapped().isEmpty()) {
      row.review("CLN-41", raw, "同定されていない外字を含みます", check.unmapped());
    }
    return check.text();
  }
}
