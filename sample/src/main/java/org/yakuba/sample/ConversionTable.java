package org.yakuba.sample;

import java.io.IOException;

/** 文字変換表 of the fictional legacy system: what each identified 外字 became (文字 §4.1). */
final class ConversionTable {

  static final String HEADING =
      "sourceSystem,sourceCode,targetText,mjName,judgement,approvedBy,approvedAt,revision";

  private ConversionTable() {}

  static void write(LegacyCharacters characters, CsvFile file) throws IOException {
    for (LegacyCharacters.LegacyCharacter one : characters.identified()) {
      file.write(
          new String[] {
            "LEGACY-MIHON",
            one.codePoint(),
            one.targetText(),
            one.mjName(),
            one.judgement(),
            "OP1001",
            "2026-08-31",
            "1"
          });
    }
  }
}
