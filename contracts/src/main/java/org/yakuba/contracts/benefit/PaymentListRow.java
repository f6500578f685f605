package org.yakuba.contracts.benefit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an approved list: {@code payments[]} of {@link PaymentListApproved} (version 1).
 *
 * <p>The bulk carrier inside one deployment is the table {@code platform.payment_list_row}, whose
 * columns have the names of these components in snake case; it takes rows until the list is
 * approved and never changes them.
 *
 * <p>Which account is paid into, in this order: with {@code consentFlag} {@code 1} the account
 * registered with the state, which the payments room asks for; {@code payeeAccountId}; the account
 * declared here, which becomes an account of the person; the person's only account in force. A
 * payment without any stays behind and is listed for the clerk.
 *
 * @param paymentId 支払ID
 * @param addresseeNumber 宛名番号 of the payee
 * @param payeeAccountId an account of the payments room; absent when it is to be found
 * @param consentFlag 公金受取口座を利用する意思 for this benefit: {@code 1} yes, {@code 0} no, {@code 9} not
 *     asked
 * @param consentMethod {@code ONLINE}, {@code PAPER} or {@code COUNTER}; present with {@code 1} and
 *     {@code 0}
 * @param bankCode declared account, 4 digits; all five items of it, or none
 * @param branchCode 3 digits
 * @param accountType {@code 1} 普通, {@code 2} 当座, {@code 4} 貯蓄, {@code 9} その他
 * @param accountNumber 7 digits
 * @param holderNameKana in the characters of the banks, at most 30
 * @param amountYen 1 or more; what the business has offset (内払調整) is already taken off
 * @param offsetYen 内払調整: what was taken off, 0 for nothing
 * @param paymentKey what is paid, within the business: entitlement and period, such as {@code
 *     000123/2026-12}. One payment at most is under way or paid for a key
 * @param issueNo 1; 2, 3, ... for the new payment after a failed one
 * @param reissueOf the failed payment; present when {@code issueNo} is above 1
 * @param customerCode printed in the bank file beside the number of the row, at most 10 of {@code
 *     A-Z 0-9}; may be empty
 */
public record PaymentListRow(
    UUID paymentId,
    String addresseeNumber,
    @Nullable UUID payeeAccountId,
    String consentFlag,
    @Nullable String consentMethod,
    @Nullable String bankCode,
    @Nullable String branchCode,
    @Nullable String accountType,
    @Nullable String accountNumber,
    @Nullable String holderNameKana,
    long amountYen,
    long offsetYen,
    String paymentKey,
    int issueNo,
    @Nullable UUID reissueOf,
    String customerCode) {

  /** Not asked whether the account registered with the state may be used. */
  public static final String CONSENT_UNKNOWN = "9";

  /** A first payment into an account of the payments room. */
  public static PaymentListRow into(
      UUID payeeAccountId,
      UUID paymentId,
      String addresseeNumber,
      long amountYen,
      String paymentKey) {
    return new PaymentListRow(
        paymentId,
        addresseeNumber,
        payeeAccountId,
        CONSENT_UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        amountYen,
        0,
        paymentKey,
        1,
        null,
        "");
  }
}
