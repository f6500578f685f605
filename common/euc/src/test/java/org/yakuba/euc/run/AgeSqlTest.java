package org.yakuba.euc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.euc.Euc;
import org.yakuba.euc.definition.AgeKind;
import org.yakuba.kernel.date.Age;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.test.TestDatabase;

/** Ages in the database are those of the kernel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AgeSqlTest {
  private static final DataItem BIRTH =
      new DataItem(
          "birthDate",
          "99999999",
          "生年月日",
          ItemType.DATE,
          null,
          null,
          Sensitivity.PERSONAL,
          true,
          "birth_date",
          null);
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2004, 2, 29),
          LocalDate.of(2004, 3, 1),
          LocalDate.of(2003, 4, 1),
          LocalDate.of(2003, 4, 2),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2023, 2, 28),
          LocalDate.of(2023, 3, 1),
          LocalDate.of(2024, 2, 28),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2026, 4, 1));

  private TestDatabase database;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(Euc.TABLES);
  }

  @AfterAll
  void close() {
    database.close();
  }

  private String asked(String expression, LocalDate birth) {
    return String.valueOf(
        database
            .asOwner()
            .sql(
                "SELECT CAST(" + expression + " AS text) FROM (SELECT DATE '" + birth + "' AS b) g")
            .query((row, index) -> String.valueOf(row.getString(1)))
            .single());
  }

  @Test
  void ages_shown_and_ages_of_the_law_are_counted_as_everywhere() {
    var wrong = new ArrayList<String>();
    for (var birth : DAYS) {
      for (var on : DAYS) {
        if (on.isBefore(birth)) {
          continue;
        }
        var shown = new AgeSql(AgeKind.DISPLAYED, on, List.of()).years(BIRTH, "g.b");
        var legal = new AgeSql(AgeKind.LEGAL, on, List.of()).years(BIRTH, "g.b");
        if (!asked(shown, birth).equals(Integer.toString(Age.displayAge(birth, on)))) {
          wrong.add("shown " + birth + " " + on);
        }
        int reached = Integer.parseInt(asked(legal, birth));
        if (reached > 0 && !Age.hasReached(birth, reached, on)
            || Age.hasReached(birth, reached + 1, on)) {
          wrong.add("legal " + birth + " " + on + " " + reached);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_has_an_age_before_birth() {
    var sql = new AgeSql(AgeKind.DISPLAYED, LocalDate.of(2020, 1, 1), List.of());
    assertThat(asked(sql.years(BIRTH, "g.b"), LocalDate.of(2020, 1, 2))).isEqualTo("null");
  }

  @Test
  void classes_are_of_five_years_or_as_the_officer_bounds_them() {
    var on = LocalDate.of(2026, 4, 1);
    var usual = new AgeSql(AgeKind.DISPLAYED, on, List.of());
    assertThat(asked(usual.words(BIRTH, "g.b"), LocalDate.of(2019, 4, 1))).isEqualTo("5〜9歳");
    assertThat(asked(usual.words(BIRTH, "g.b"), LocalDate.of(1920, 4, 1))).isEqualTo("100歳以上");
    var own = new AgeSql(AgeKind.DISPLAYED, on, List.of(3, 4, 15));
    assertThat(asked(own.words(BIRTH, "g.b"), LocalDate.of(2025, 4, 1))).isEqualTo("3歳未満");
    assertThat(asked(own.words(BIRTH, "g.b"), LocalDate.of(2023, 4, 1))).isEqualTo("3歳");
    assertThat(asked(own.words(BIRTH, "g.b"), LocalDate.of(2011, 4, 2))).isEqualTo("4〜14歳");
    assertThat(asked(own.words(BIRTH, "g.b"), LocalDate.of(2011, 4, 1))).isEqualTo("15歳以上");
  }
}
