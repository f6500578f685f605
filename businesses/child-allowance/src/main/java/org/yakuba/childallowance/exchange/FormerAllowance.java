package org.yakuba.childallowance.exchange;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.IntermediateServer.Item;
import org.yakuba.platform.gateway.ToldItems;

/**
 * 前住所地の児童手当 as told (U07).
 *
 * @param from 支給開始月
 * @param to 支給終了月; null while the former municipality pays
 */
public record FormerAllowance(YearMonth from, @Nullable YearMonth to) {

  /** How the months there and here follow each other. */
  public enum Sequel {
    /** 重複月がある (CHA-W202). */
    OVERLAP,
    /** 空白月がある (CHA-W203). */
    GAP,
    /** The month after the last there is the first here. */
    SEAMLESS
  }

  /**
   * The months in question.
   *
   * @param first of the months paid twice, or by nobody; null when seamless
   * @param last of them; null when seamless, or without an end
   */
  public record Judged(Sequel sequel, @Nullable YearMonth first, @Nullable YearMonth last) {}

  /** Reads an answer; empty when it tells no months. */
  public static Optional<FormerAllowance> of(List<Item> items) {
    YearMonth from = null;
    YearMonth to = null;
    try {
      for (var item : items) {
        if (item.dataItemCode().equals(ToldItems.ALLOWANCE_FROM)) {
          from = YearMonth.parse(item.value());
        } else if (item.dataItemCode().equals(ToldItems.ALLOWANCE_TO)) {
          to = YearMonth.parse(item.value());
        }
      }
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
    return from == null ? Optional.empty() : Optional.of(new FormerAllowance(from, to));
  }

  /** Compares with the first month paid here. */
  public Judged judge(YearMonth start) {
    if (to == null || !start.isAfter(to)) {
      return new Judged(Sequel.OVERLAP, start.isBefore(from) ? from : start, to);
    }
    return start.isAfter(to.plusMonths(1))
        ? new Judged(Sequel.GAP, to.plusMonths(1), start.minusMonths(1))
        : new Judged(Sequel.SEAMLESS, null, null);
  }
}
