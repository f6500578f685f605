package org.yakuba.gateways.intermediateserver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;

/**
 * 要求レコード: 18 items of fixed width, separated by commas, ended by CRLF (公金受取口座と全銀ファイル §4).
 *
 * @param items as they stand in the record, filled to their width
 */
record InquiryRecord(List<String> items) {
  private static final int[] WIDTHS = {
    2, 15, 15, 17, 20, 20, 16, 1, 16, 16, 16, 16, 16, 16, 1, 1, 8, 8
  };
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("Asia/Tokyo"));
  private static final int ADDRESSEE = 1;
  private static final int DISCLOSURE = 7;
  private static final int PROVIDER = 12;
  private static final int INFORMATION = 13;

  /** 照会側不開示コード: 開示. */
  private static final String DISCLOSED = "1";

  /** 照会条件区分; the value for a period is 要確認. */
  private static final String NO_CONDITION = "0";

  private static final String PERIOD = "1";

  InquiryRecord {
    items = List.copyOf(items);
    for (int i = 0; i < WIDTHS.length; i++) {
      if (items.size() != WIDTHS.length || items.get(i).length() != WIDTHS[i]) {
        throw new GatewayException("GW-E03");
      }
    }
  }

  /** The record of an inquiry of a municipality. */
  static InquiryRecord of(String municipalityCode, Inquiry inquiry, InquirerSettings settings) {
    var organization =
        settings.inquirerOrganizationCode().isEmpty()
            ? municipalityCode
            : settings.inquirerOrganizationCode();
    var department =
        inquiry.departmentCode().isEmpty() ? settings.departmentCode() : inquiry.departmentCode();
    return new InquiryRecord(
        List.of(
            "01",
            zeros(15, inquiry.addresseeNumber()),
            spaces(15, ""),
            moment(inquiry.requestedAt()),
            spaces(20, department),
            spaces(20, inquiry.userId()),
            spaces(16, organization),
            inquiry.undisclosed() ? settings.undisclosedCode() : DISCLOSED,
            spaces(16, inquiry.matter().affairCode()),
            spaces(16, inquiry.matter().affairProcedureCode()),
            spaces(16, ""),
            spaces(16, ""),
            spaces(16, inquiry.matter().providerOrganizationCode()),
            spaces(16, inquiry.matter().informationCode()),
            inquiry.from() == null && inquiry.to() == null ? NO_CONDITION : PERIOD,
            "0",
            day(inquiry.from()),
            day(inquiry.to())));
  }

  /** Reads one line without its CRLF. */
  static InquiryRecord parse(String line) {
    return new InquiryRecord(List.of(line.split(",", -1)));
  }

  /** Whether the portal shows the person this inquiry. */
  boolean isDisclosed() {
    return items.get(DISCLOSURE).equals(DISCLOSED);
  }

  /** 宛名番号 with leading zeros. */
  String addresseeNumber() {
    return items.get(ADDRESSEE);
  }

  /** 情報提供者機関コード. */
  String provider() {
    return items.get(PROVIDER).strip();
  }

  /** 特定個人情報名コード. */
  String information() {
    return items.get(INFORMATION).strip();
  }

  String line() {
    return String.join(",", items) + "\r\n";
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? spaces(8, "") : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  static String zeros(int width, String text) {
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String spaces(int width, String text) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
