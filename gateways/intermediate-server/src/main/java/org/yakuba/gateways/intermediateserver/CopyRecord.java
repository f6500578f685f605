package org.yakuba.gateways.intermediateserver;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer.Copy;

/** 副本レコード: the eleven items of IF_DBM_20113, in the order in which they are listed. */
final class CopyRecord {
  private static final int ITEMS = 11;

  private CopyRecord() {}

  static String line(Copy copy) {
    var parent = copy.parentKey();
    var to = copy.publicTo();
    return Cells.line(
        List.of(
            copy.recordId(),
            InquiryRecord.zeros(15, copy.addresseeNumber()),
            copy.informationCode(),
            Integer.toString(copy.version()),
            copy.dataSetCode(),
            copy.recordKey(),
            parent == null ? "" : parent,
            day(copy.publicFrom()),
            to == null ? "" : day(to),
            copy.wardCode(),
            copy.content()));
  }

  /** Reads one line without its end. */
  static Copy parse(String line) {
    var cells = Cells.of(line);
    if (cells.size() != ITEMS) {
      throw new GatewayException("GW-E03");
    }
    try {
      return new Copy(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          Integer.parseInt(cells.get(3)),
          cells.get(4),
          cells.get(5),
          cells.get(6).isEmpty() ? null : cells.get(6),
          LocalDate.parse(cells.get(7), DateTimeFormatter.BASIC_ISO_DATE),
          cells.get(8).isEmpty()
              ? null
              : LocalDate.parse(cells.get(8), DateTimeFormatter.BASIC_ISO_DATE),
          cells.get(9),
          cells.get(10));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new GatewayException("GW-E03");
    }
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
