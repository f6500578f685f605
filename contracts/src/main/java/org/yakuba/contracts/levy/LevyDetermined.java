package org.yakuba.contracts.levy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 調定の決定 — a levy was determined, raised, lowered, relieved or cancelled (data-linkage §5.3,
 * collection §3.1). The aggregate is the levy, type {@code levy}, key {@code claimType/fiscalYear/
 * noticeNumber}; every version tells the whole present levy. The collection gives it its own number
 * and answers with {@code PaymentReceived}.
 *
 * @param claimType 債権種別, such as {@code BENEFIT_REPAYMENT}
 * @param fiscalYear 相当年度
 * @param noticeNumber 通知書番号 of the business, unique with type and year; claims for repayment begin
 *     it with the mark of their business, such as {@code CHA-12}
 * @param levyYear 会計年度
 * @param levyKind {@code INITIAL}, {@code INCREASE}, {@code DECREASE}, {@code RELIEF} or {@code
 *     CANCELLATION}
 * @param decidedDate 決定日
 * @param payerAddresseeNumber 義務者
 * @param jointPayers 連帯する義務者
 * @param principal yen, the sum of the instalments
 * @param components 内訳; may be empty
 * @param installments 期別, at least one
 * @param overpaymentCause why what was paid already became too much; absent when it did not
 * @param causeDate with {@code overpaymentCause}
 * @param enforcement 徴収区分: {@code ENFORCEABLE} (強制徴収公債権) or {@code NON_ENFORCEABLE}
 * @param limitationYears 時効, in years
 */
@Contract(linkageId = "Y*-E-902", title = "調定の決定")
public record LevyDetermined(
    String claimType,
    int fiscalYear,
    String noticeNumber,
    int levyYear,
    String levyKind,
    LocalDate decidedDate,
    String payerAddresseeNumber,
    List<String> jointPayers,
    long principal,
    List<Component> components,
    List<Installment> installments,
    @Nullable String overpaymentCause,
    @Nullable LocalDate causeDate,
    String enforcement,
    int limitationYears) {

  public LevyDetermined {
    jointPayers = List.copyOf(jointPayers);
    components = List.copyOf(components);
    installments = List.copyOf(installments);
  }

  /**
   * 内訳.
   *
   * @param amount yen
   */
  public record Component(String component, long amount) {}

  /**
   * 期別.
   *
   * @param term 1, 2, ...
   * @param dueDate 納期限
   * @param amount yen
   * @param collectionMethod {@code ORDINARY}, {@code SPECIAL_SALARY} or {@code SPECIAL_PENSION}
   */
  public record Installment(int term, LocalDate dueDate, long amount, String collectionMethod) {}
}
