package org.yakuba.childallowance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.catalog.CodeList;
import org.yakuba.platform.catalog.DataItems;

/** Japanese words for codes, months and amounts, on screens and on paper. */
public final class Words {
  private final Map<String, CodeList> lists;

  public Words() {
    this.lists =
        DataItems.read(
                ChildAllowance.class.getClassLoader(), "org/yakuba/childallowance/data-items.yaml")
            .codeLists();
  }

  /** The word for a code; the code itself when the list does not have it. */
  public String of(String list, Enum<?> code) {
    return of(list, code.name());
  }

  /** The word for a code; the code itself when the list does not have it. */
  public String of(String list, String code) {
    var found = lists.get(list);
    return found == null ? code : found.values().getOrDefault(code, code);
  }

  /** Codes and words of a list, in the order of the list. */
  public Map<String, String> list(String list) {
    var found = lists.get(list);
    if (found == null) {
      throw new IllegalArgumentException("no code list " + list);
    }
    return found.values();
  }

  /** 令和8年10月. */
  public static String month(YearMonth month) {
    var first = Wareki.format(month.atDay(1));
    return first.substring(0, first.length() - "1日".length());
  }

  /** 令和8年10月1日. */
  public static String day(LocalDate day) {
    return Wareki.format(day);
  }

  /** 10,000円. */
  public static String yen(long yen) {
    return Yen.of(yen).format();
  }
}
