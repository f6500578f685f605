package org.yakuba.platform.exchange;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with text that is no JSON: where, and in the words of whoever wrote it. */
final class BrokenJson {
  private static final Pattern DUPLICATE = Pattern.compile("[Dd]uplicate.*?[\"'](.+?)[\"']");
  private static final Pattern CHARACTER =
      Pattern.compile("[Uu]nexpected character \\((?:'(.)'|.*?) ?\\(?(?:code (\\d+))?");
  private static final Pattern WORD = Pattern.compile("[Uu]nrecognized token '(.+?)'");

  private BrokenJson() {}

  /** The whole message in Japanese; the parser's own words never appear. */
  static String explain(JacksonException e) {
    var where = e.getLocation();
    var place = where == null ? "" : where.getLineNr() + "行" + where.getColumnNr() + "文字目: ";
    return "JSON として読めません(" + place + what(e) + ")";
  }

  private static String what(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "入力が途中で終わっています";
    }
    if (e instanceof StreamConstraintsException) {
      return "入れ子または値が大きすぎます";
    }
    if (e instanceof InputCoercionException) {
      return "数が大きすぎます";
    }
    var told = String.valueOf(e.getOriginalMessage());
    var duplicate = DUPLICATE.matcher(told);
    if (duplicate.find()) {
      return "項目「" + duplicate.group(1) + "」が2回あります";
    }
    var word = WORD.matcher(told);
    if (word.find()) {
      return "「" + word.group(1) + "」は JSON の値ではありません";
    }
    var character = CHARACTER.matcher(told);
    if (character.find() && character.group(1) != null) {
      return "ここに「" + character.group(1) + "」は置けません";
    }
    return "ここで JSON の書き方に合わなくなります";
  }
}
