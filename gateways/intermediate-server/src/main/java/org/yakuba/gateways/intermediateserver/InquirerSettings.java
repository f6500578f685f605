package org.yakuba.gateways.intermediateserver;

/**
 * Codes of the inquiring side (公金受取口座と全銀ファイル §4). The values of a municipality are told to it when
 * it is connected.
 *
 * @param departmentCode 情報照会者部署コード, used when the inquiry names none
 * @param inquirerOrganizationCode 情報照会者機関コード; empty for the municipality code
 */
public record InquirerSettings(String departmentCode, String inquirerOrganizationCode) {

  /** One department, and the municipality itself. */
  public static final InquirerSettings PUBLISHED_EXAMPLE = new InquirerSettings("0001", "");
}
