package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 請求: from which day, for which reason.
 *
 * @param date 請求日
 * @param eventDate 事由発生日, on or before the claim; null when there is none, and with it no 15日特例
 * @param reform2024Transitional whether the claim falls under the transition of October 2024
 */
public record Claim(LocalDate date, @Nullable LocalDate eventDate, boolean reform2024Transitional) {

  public Claim {
    if (eventDate != null && eventDate.isAfter(date)) {
      throw new IllegalArgumentException("An event lies before its claim: " + eventDate);
    }
  }
}
