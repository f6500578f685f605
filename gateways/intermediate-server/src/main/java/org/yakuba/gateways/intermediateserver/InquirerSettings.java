package org.yakuba.gateways.intermediateserver;

/**
 * Codes of the inquiring side and of what is asked for (公金受取口座と全銀ファイル §4). The values of a
 * municipality and of its procedures are told to it when it is connected; these are the published
 * examples.
 *
 * @param departmentCode 情報照会者部署コード, used when the inquiry names none
 * @param inquirerOrganizationCode 情報照会者機関コード; empty for the municipality code
 * @param affairCode 事務コード
 * @param affairProcedureCode 事務手続コード
 * @param providerOrganizationCode 情報提供者機関コード
 * @param specificPersonalInformationCode 特定個人情報名コード
 */
public record InquirerSettings(
    String departmentCode,
    String inquirerOrganizationCode,
    String affairCode,
    String affairProcedureCode,
    String providerOrganizationCode,
    String specificPersonalInformationCode) {

  /** 特定公的給付, 口座情報. */
  public static final InquirerSettings PUBLISHED_EXAMPLE =
      new InquirerSettings(
          "0001",
          "",
          "JM01000000121000",
          "JT01010000000001",
          "1419900000002200",
          "TM00000000000089");
}
