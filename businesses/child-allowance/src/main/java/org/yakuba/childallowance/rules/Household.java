package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one recipient.
 *
 * @param claim 認定請求
 * @param entitlementEndDate 消滅日; null while the entitlement lasts
 * @param income null when no month until September 2024 is asked for, and for facilities
 * @param children in the order of the record; at most {@link #MOST_CHILDREN}
 */
public record Household(
    RecipientType recipientType,
    Claim claim,
    @Nullable LocalDate entitlementEndDate,
    @Nullable Income income,
    List<Child> children) {

  /** Bound of a household, as the two digits of 第何子 allow. */
  public static final int MOST_CHILDREN = 99;

  public Household {
    children = List.copyOf(children);
    if (children.size() > MOST_CHILDREN) {
      throw new IllegalArgumentException("A household has at most 99 children");
    }
  }
}
