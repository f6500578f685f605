package org.yakuba.kernel.parameter;

/** What the values of a parameter are (標準仕様カタログ §4). */
public enum ParameterType {
  INTEGER,
  DECIMAL,
  YEN,
  RATE,
  DATE,
  TEXT
}
