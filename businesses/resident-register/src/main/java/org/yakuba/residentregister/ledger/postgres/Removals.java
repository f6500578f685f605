package org.yakuba.residentregister.ledger.postgres;

import org.yakuba.residentregister.ledger.decide.Sheet;

/** Takes the removal from a record. */
final class Removals {
  private Removals() {}

  static Sheet without(Sheet sheet) {
    return new Sheet(
        sheet.number(),
        sheet.type(),
        sheet.status(),
        sheet.names(),
        sheet.birthDate(),
        sheet.sex(),
        sheet.place(),
        sheet.entered(),
        sheet.home(),
        sheet.registry(),
        sheet.numbers(),
        sheet.foreign(),
        null,
        sheet.reformedOn(),
        sheet.sheetNo());
  }
}
