package org.yakuba.euc.run;

/** 形式 of an output. */
public enum Form {
  SCREEN("画面(1,000件まで)"),
  CSV_UTF8("CSV(UTF-8)"),
  CSV_UTF8_BOM("CSV(UTF-8 BOM・表計算用)"),
  CSV_SHIFT_JIS("CSV(Shift_JIS・縮退)"),
  XLSX("表計算(xlsx)");

  private final String label;

  Form(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it is a file. */
  public boolean isFile() {
    return this != SCREEN;
  }

  /** What a browser is told of its content. */
  public String mediaType() {
    return switch (this) {
      case SCREEN -> "text/html;charset=UTF-8";
      case CSV_UTF8, CSV_UTF8_BOM -> "text/csv;charset=UTF-8";
      case CSV_SHIFT_JIS -> "text/csv;charset=Shift_JIS";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  /** End of the name of its file. */
  public String suffix() {
    return this == XLSX ? ".xlsx" : ".csv";
  }
}
