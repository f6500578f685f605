package org.yakuba.contracts.childallowance;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 児童手当の受給の状態 — the whole present state of one certification (data-linkage §5.5). The aggregate is
 * the certification, type {@code child-allowance-certification}. A decision taken back comes as the
 * same contract in a newer version with {@code CANCELLED}.
 *
 * @param certificationNumber 認定番号
 * @param addresseeNumber 宛名番号 of the recipient
 * @param childAddresseeNumbers children paid for
 * @param status {@code ENTITLED}, {@code ENDED} or {@code CANCELLED}
 * @param entitlementStartMonth 支給開始月
 * @param entitlementEndMonth 支給終了月; absent while it goes on
 * @param monthlyAmountYen 月額 from {@code amountFromMonth}
 * @param amountFromMonth first month of this amount
 * @param paymentMonths months of the year in which it is paid, 1 to 12
 * @param facilityPlacement 施設入所等
 */
@Contract(linkageId = "Y14-E-001", title = "児童手当の受給の状態")
public record ChildAllowanceStatusChanged(
    String certificationNumber,
    String addresseeNumber,
    List<String> childAddresseeNumbers,
    String status,
    YearMonth entitlementStartMonth,
    @Nullable YearMonth entitlementEndMonth,
    long monthlyAmountYen,
    YearMonth amountFromMonth,
    List<Integer> paymentMonths,
    boolean facilityPlacement) {

  public ChildAllowanceStatusChanged {
    childAddresseeNumbers = List.copyOf(childAddresseeNumbers);
    paymentMonths = List.copyOf(paymentMonths);
  }
}
