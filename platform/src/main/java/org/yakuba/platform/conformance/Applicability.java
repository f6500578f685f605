package org.yakuba.platform.conformance;

/** 規模別 — whether a type of municipality needs the function. */
public enum Applicability {
  MANDATORY,
  OPTIONAL,
  NOT_APPLICABLE
}
