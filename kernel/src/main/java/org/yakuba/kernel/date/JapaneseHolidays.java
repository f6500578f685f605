package org.yakuba.kernel.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * 国民の祝日 and the days that become holidays through them, by rule (国民の祝日に関する法律). The rules are data:
 * {@code holidays.yaml} beside this class. Known are 1948 to 2150; equinoxes are the astronomical
 * approximation.
 */
public final class JapaneseHolidays {

  private static final int FIRST_YEAR = 1948;
  private static final int LAST_YEAR = 2150;
  private static final LocalDate LAW_FROM = LocalDate.of(1948, 7, 20);
  private static final JapaneseHolidays STANDARD =
      new JapaneseHolidays(YamlMap.resource(JapaneseHolidays.class, "holidays.yaml"));

  private final List<Rule> rules = new ArrayList<>();
  private final List<Equinox> equinoxes = new ArrayList<>();
  private final LocalDate substituteFrom;
  private final LocalDate substituteNextFreeDayFrom;
  private final LocalDate betweenHolidaysFrom;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  private JapaneseHolidays(YamlMap root) {
    for (var entry : root.maps("holidays")) {
      rules.add(Rule.read(entry));
    }
    for (var entry : root.maps("equinoxes")) {
      equinoxes.add(
          new Equinox(
              entry.integer("month"),
              entry.integer("fromYear"),
              entry.integer("toYear"),
              entry.integer("base"),
              entry.integer("leapFrom")));
    }
    substituteFrom = root.date("substituteFrom");
    substituteNextFreeDayFrom = root.date("substituteNextFreeDayFrom");
    betweenHolidaysFrom = root.date("betweenHolidaysFrom");
  }

  /** The holidays of the law. */
  public static JapaneseHolidays standard() {
    return STANDARD;
  }

  /** Name of the holiday on a day: that of the law, 振替休日 or 国民の休日; empty on other days. */
  public Optional<String> nameOf(LocalDate day) {
    return Optional.ofNullable(holidaysOf(day.getYear()).get(day));
  }

  public boolean isHoliday(LocalDate day) {
    return holidaysOf(day.getYear()).containsKey(day);
  }

  /** The holidays of a year in their order; none before 1948 and after 2150. */
  public Map<LocalDate, String> holidaysOf(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Map.of();
    }
    return years.computeIfAbsent(year, this::compute);
  }

  private Map<LocalDate, String> compute(int year) {
    var named = new TreeMap<LocalDate, String>();
    for (var rule : rules) {
      var day = rule.dayIn(year, this);
      if (day != null && !day.isBefore(LAW_FROM)) {
        named.put(day, rule.name());
      }
    }
    var all = new TreeMap<>(named);
    for (var day : named.keySet()) {
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY && !day.isBefore(substituteFrom)) {
        substitute(day, named.keySet()).ifPresent(free -> all.putIfAbsent(free, "振替休日"));
      }
      var between = day.plusDays(1);
      if (named.containsKey(day.plusDays(2))
          && !all.containsKey(between)
          && between.getDayOfWeek() != DayOfWeek.SUNDAY
          && !between.isBefore(betweenHolidaysFrom)) {
        all.put(between, "国民の休日");
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private Optional<LocalDate> substitute(LocalDate sunday, Set<LocalDate> named) {
    var day = sunday.plusDays(1);
    if (sunday.isBefore(substituteNextFreeDayFrom)) {
      return named.contains(day) ? Optional.empty() : Optional.of(day);
    }
    while (named.contains(day)) {
      day = day.plusDays(1);
    }
    return Optional.of(day);
  }

  private LocalDate equinox(int year, int month) {
    for (var e : equinoxes) {
      if (e.month() == month && year >= e.fromYear() && year <= e.toYear()) {
        long millionths = e.base() + 242_194L * (year - 1980);
        int day = (int) (millionths / 1_000_000) - (year - e.leapFrom()) / 4;
        return LocalDate.of(year, month, day);
      }
    }
    throw new IllegalArgumentException("No equinox is known for " + year + "-" + month);
  }

  private record Equinox(int month, int fromYear, int toYear, int base, int leapFrom) {}

  private enum Kind {
    FIXED,
    MONDAY,
    EQUINOX,
    ON
  }

  private record Rule(
      String name,
      Kind kind,
      int month,
      int dayOrNth,
      int fromYear,
      int toYear,
      Set<Integer> except) {

    static Rule read(YamlMap entry) {
      entry.allowOnly(
          "name", "rule", "month", "day", "nth", "date", "fromYear", "toYear", "except");
      var name = entry.text("name");
      var except = new HashSet<Integer>();
      entry.texts("except").forEach(year -> except.add(Integer.valueOf(year)));
      return switch (entry.text("rule")) {
        case "fixed" -> yearly(entry, name, Kind.FIXED, entry.integer("day"), except);
        case "monday" -> yearly(entry, name, Kind.MONDAY, entry.integer("nth"), except);
        case "equinox" -> yearly(entry, name, Kind.EQUINOX, 0, except);
        case "on" -> {
          var date = entry.date("date");
          yield new Rule(
              name,
              Kind.ON,
              date.getMonthValue(),
              date.getDayOfMonth(),
              date.getYear(),
              date.getYear(),
              except);
        }
        default -> throw entry.problem("rule", "fixed monday equinox on のどれかが必要です");
      };
    }

    private static Rule yearly(
        YamlMap entry, String name, Kind kind, int dayOrNth, Set<Integer> except) {
      return new Rule(
          name,
          kind,
          entry.integer("month"),
          dayOrNth,
          entry.integer("fromYear"),
          entry.integer("toYear", LAST_YEAR),
          except);
    }

    @Nullable LocalDate dayIn(int year, JapaneseHolidays holidays) {
      if (year < fromYear || year > toYear || except.contains(year)) {
        return null;
      }
      return switch (kind) {
        case FIXED, ON -> LocalDate.of(year, month, dayOrNth);
        case MONDAY ->
            LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(dayOrNth, DayOfWeek.MONDAY));
        case EQUINOX -> holidays.equinox(year, month);
      };
    }
  }
}
