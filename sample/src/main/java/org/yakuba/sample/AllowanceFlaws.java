package org.yakuba.sample;

import static org.yakuba.sample.AllowanceFiles.CHILD;
import static org.yakuba.sample.AllowanceFiles.MONTH;
import static org.yakuba.sample.AllowanceFiles.PAYMENT;
import static org.yakuba.sample.AllowanceFiles.RECIPIENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.AddresseeNumber;

/**
 * Puts flaws into recipients of the child allowance: every kind equally often, each in a family of
 * its own that has nothing else wrong.
 */
final class AllowanceFlaws {

  /** Puts a flaw into a family; false when the family does not fit it. */
  @FunctionalInterface
  private interface Spoiling {
    boolean spoil(AllowanceFamily family, FlawKind kind);
  }

  private static final long UNKNOWN_SERIAL = 99_000_000L;
  private static final int FEWEST_MONTHS = 12;
  private static final int YEN = 5_000;
  private static final LocalDate DEAD_BEFORE = LocalDate.of(2026, 5, 1);
  private static final List<FlawKind> KINDS = FlawKind.ofAllowance();

  private final Map<FlawKind, Spoiling> spoilings =
      Map.ofEntries(
          Map.entry(FlawKind.ALLOWANCE_NUMBER_TWICE, this::numberTwice),
          Map.entry(FlawKind.ALLOWANCE_TWO_RECIPIENTS, this::twoRecipients),
          Map.entry(FlawKind.ALLOWANCE_CLAIM_MISSING, cell(RECIPIENT, "請求日", "")),
          Map.entry(FlawKind.ALLOWANCE_DECIDED_EARLY, cell(RECIPIENT, "認定日", "1999-01-01")),
          Map.entry(FlawKind.ALLOWANCE_UNPAID, this::unpaid),
          Map.entry(FlawKind.ALLOWANCE_AMOUNT, this::amount),
          Map.entry(FlawKind.ALLOWANCE_AGE, this::age),
          Map.entry(FlawKind.ALLOWANCE_PAID_AFTER_DEATH, this::afterDeath),
          Map.entry(FlawKind.ALLOWANCE_UNKNOWN_PERSON, this::unknownPerson),
          Map.entry(FlawKind.ALLOWANCE_WITHOUT_RECIPIENT, this::withoutRecipient),
          Map.entry(FlawKind.ALLOWANCE_UNKNOWN_CODE, cell(CHILD, "国内居住", "8")),
          Map.entry(FlawKind.ALLOWANCE_NEGATIVE, cell(PAYMENT, "支払額", "-10000")));

  private final int total;
  private final Deque<Resident> dead = new ArrayDeque<>();
  private int placed;
  private int seen;

  AllowanceFlaws(int ofEach) {
    this.total = ofEach * KINDS.size();
  }

  /** Notes who died: somebody may be paid for after it. */
  void notice(Cluster cluster) {
    for (Resident resident : cluster.residents) {
      if (resident.get(ResidentColumn.RESIDENT_STATUS).equals(Resident.STATUS_DECEASED)
          && LocalDate.parse(resident.get(ResidentColumn.DELETED_DATE)).isBefore(DEAD_BEFORE)
          && dead.size() < total) {
        dead.add(resident);
      }
    }
  }

  /** Every second family carries the flaw that is due when it fits it. */
  void maySpoil(AllowanceFamily family) {
    boolean fits =
        family.of(MONTH).size() >= FEWEST_MONTHS
            && family.of(AllowanceFiles.OVERPAYMENT).isEmpty()
            && get(recipient(family), "消滅日").isEmpty();
    if (placed >= total || !fits || seen++ % 2 == 0) {
      return;
    }
    FlawKind kind = KINDS.get(placed % KINDS.size());
    if (Objects.requireNonNull(spoilings.get(kind)).spoil(family, kind)) {
      placed++;
    }
  }

  private static RawRow recipient(AllowanceFamily family) {
    return family.of(RECIPIENT).getFirst();
  }

  private static String get(RawRow row, String item) {
    return row.cells[AllowanceFiles.place(row.file, item)];
  }

  private static void set(RawRow row, String item, String value) {
    row.cells[AllowanceFiles.place(row.file, item)] = value;
  }

  /** Whom a finding of a row is about. */
  private static String subject(RawRow row) {
    return switch (row.file) {
      case RECIPIENT -> get(row, "宛名番号");
      case CHILD, MONTH -> get(row, "児童宛名番号");
      default -> "";
    };
  }

  private static void flawed(
      AllowanceFamily family, FlawKind kind, String item, List<RawRow> carriers) {
    RawRow first = carriers.getFirst();
    family.flawed(kind, item, get(first, item), subject(first), carriers);
  }

  private static Spoiling cell(String file, String item, String value) {
    return (family, kind) -> {
      RawRow row = family.of(file).getFirst();
      set(row, item, value);
      flawed(family, kind, item, List.of(row));
      return true;
    };
  }

  private @Nullable Resident spouse(AllowanceFamily family) {
    Resident spouse = family.recipient.spouse;
    return spouse != null && spouse.present ? spouse : null;
  }

  private boolean numberTwice(AllowanceFamily family, FlawKind kind) {
    Resident spouse = spouse(family);
    if (spouse == null) {
      return false;
    }
    RawRow first = recipient(family);
    RawRow second = family.add(RECIPIENT, first.cells.clone());
    set(second, "宛名番号", spouse.number());
    flawed(family, kind, "認定番号", List.of(first, second));
    return true;
  }

  /** The spouse is entitled to the same child under another number. */
  private boolean twoRecipients(AllowanceFamily family, FlawKind kind) {
    Resident spouse = spouse(family);
    if (spouse == null) {
      return false;
    }
    String other = "1" + family.number.substring(1);
    RawRow second = family.add(RECIPIENT, recipient(family).cells.clone());
    set(second, "認定番号", other);
    set(second, "宛名番号", spouse.number());
    RawRow child = family.of(CHILD).getFirst();
    RawRow again = family.add(CHILD, child.cells.clone());
    set(again, "認定番号", other);
    flawed(family, kind, "支給開始月", List.of(child, again));
    return true;
  }

  /** The payment of February was never made: nobody is paid for December and January. */
  private boolean unpaid(AllowanceFamily family, FlawKind kind) {
    RawRow payment =
        family.of(PAYMENT).stream()
            .filter(row -> get(row, "支払期月").equals("2026-02"))
            .findFirst()
            .orElse(null);
    List<RawRow> months =
        List.of("2025-12", "2026-01").stream()
            .flatMap(month ->
                family.of(MONTH).stream()
                    .filter(row -> get(row, "対象月").equals(month) && !get(row, "月額").equals("0"))
                    .limit(1))
            .toList();
    if (payment == null || months.size() < 2) {
      return false;
    }
    family.rows.remove(payment);
    flawed(family, kind, "対象月", months);
    return true;
  }

  /** The last month was decided and paid with another amount than the law gives. */
  private boolean amount(AllowanceFamily family, FlawKind kind) {
    RawRow month = family.of(MONTH).getLast();
    RawRow payment = family.of(PAYMENT).getLast();
    if (get(month, "月額").equals("0") || !get(payment, "対象月至").equals(get(month, "対象月"))) {
      return false;
    }
    set(month, "月額", Integer.toString(Integer.parseInt(get(month, "月額")) + YEN));
    set(payment, "支払額", Integer.toString(Integer.parseInt(get(payment, "支払額")) + YEN));
    flawed(family, kind, "月額", List.of(month));
    return true;
  }

  private boolean age(AllowanceFamily family, FlawKind kind) {
    RawRow child = family.of(CHILD).getLast();
    set(child, "支給対象終了月", YearMonth.parse(get(child, "支給対象終了月")).plusYears(1).toString());
    flawed(family, kind, "支給対象終了月", List.of(child));
    return true;
  }

  /** The recipient has long been dead by the register. */
  private boolean afterDeath(AllowanceFamily family, FlawKind kind) {
    Resident late = dead.poll();
    if (late == null) {
      return false;
    }
    set(recipient(family), "宛名番号", late.number());
    YearMonth death = YearMonth.parse(late.get(ResidentColumn.DELETED_DATE).substring(0, 7));
    List<RawRow> months =
        family.of(MONTH).stream()
            .filter(row ->
                YearMonth.parse(get(row, "対象月")).isAfter(death) && !get(row, "月額").equals("0"))
            .toList();
    flawed(family, kind, "対象月", months);
    return true;
  }

  private boolean unknownPerson(AllowanceFamily family, FlawKind kind) {
    return cell(RECIPIENT, "宛名番号", AddresseeNumber.ofSerial(UNKNOWN_SERIAL + placed).value())
        .spoil(family, kind);
  }

  /** A month of a recipient whom nobody delivered. */
  private boolean withoutRecipient(AllowanceFamily family, FlawKind kind) {
    RawRow month = family.add(MONTH, family.of(MONTH).getFirst().cells.clone());
    set(month, "認定番号", "2" + family.number.substring(1));
    family.loose(kind, "認定番号", get(month, "認定番号"), subject(month), month);
    return true;
  }
}
