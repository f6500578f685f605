package org.yakuba.childallowance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.decide.Books;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.memory.MemoryLedger;

final class MemoryTown extends Town {
  private final MemoryLedger ledger = new MemoryLedger();

  @Override
  void put(Person person) {
    ledger.put(person);
  }

  @Override
  UUID account(String owner, @Nullable String suspendedReason) {
    var id = UUID.randomUUID();
    ledger.put(
        new PayeeAccount(
            id,
            owner,
            "みどり銀行 本店 普通 ****567 ﾐﾎﾝ ﾊﾅｺ",
            "HOLDER_MISMATCH".equals(suspendedReason),
            suspendedReason == null,
            LocalDate.of(2020, 1, 1),
            null));
    return id;
  }

  @Override
  void designate(String number) {
    ledger.designate(number);
  }

  @Override
  void paid(String certification, YearMonth from, YearMonth to, int yenAMonth) {
    var paid = new TreeMap<YearMonth, Long>();
    for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      paid.put(month, (long) yenAMonth);
    }
    ledger.put(certification, new Books(paid, new TreeSet<>(), Map.of()));
  }

  @Override
  Decision decide(Command command, LocalDate today) {
    return on(ledger, command, today);
  }

  @Override
  CaseFile file(String certification) {
    return ledger.file(certification).orElseThrow();
  }

  @Override
  boolean exists(String certification) {
    return ledger.file(certification).isPresent();
  }
}
