package org.yakuba.gateways.intermediateserver;

/**
 * Codes of the inquiring side (公金受取口座と全銀ファイル §4). The values of a municipality are told to it when
 * it is connected.
 *
 * @param departmentCode 情報照会者部署コード, used when the inquiry names none
 * @param inquirerOrganizationCode 情報照会者機関コード; empty for the municipality code
 * @param undisclosedCode 照会側不開示コード of an inquiry that the portal does not show, one character; the
 *     value of the real server is 要確認
 */
public record InquirerSettings(
    String departmentCode, String inquirerOrganizationCode, String undisclosedCode) {

  /** One department, and the municipality itself. */
  public static final InquirerSettings PUBLISHED_EXAMPLE = new InquirerSettings("0001", "", "2");
}
