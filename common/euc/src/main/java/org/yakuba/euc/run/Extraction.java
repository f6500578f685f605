package org.yakuba.euc.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.dataset.Datasets.Item;
import org.yakuba.euc.dataset.Protection;
import org.yakuba.euc.definition.Comparison;
import org.yakuba.euc.definition.ConditionValue;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.DefinitionCheck;
import org.yakuba.euc.definition.ProtectedRows;
import org.yakuba.euc.definition.Show;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.tenancy.TenantSession;

/** Runs a definition on the snapshot of a session and hands the table to a sink (EUC-2-01). */
final class Extraction {
  /** 実行時間の上限 (EUC §3). */
  static final Duration MOST_TIME = Duration.ofSeconds(600);

  /** 画面の上限 (EUC §3). */
  static final int MOST_ON_SCREEN = 1_000;

  private static final int FETCHED = 2_000;
  private static final String CANCELLED = "57014";

  private final Datasets datasets;
  private final Clock clock;

  Extraction(Datasets datasets, Clock clock) {
    this.datasets = datasets;
    this.clock = clock;
  }

  /**
   * What came out.
   *
   * @param rows of the table
   * @param cut whether more rows were there than a page shows
   * @param blanked rows in which something was emptied (EUC-W02)
   * @param leftOut rows left out because of protected persons
   * @param firstRows rows of the first data set behind a joined list; -1 when it does not matter
   * @param matched persons of the roster whom the first data set knows; -1 without a roster
   * @param persons whom the first rows are about, at most {@value AuditEntry#MAX_SUBJECTS}
   */
  record Outcome(
      long rows,
      boolean cut,
      long blanked,
      long leftOut,
      long firstRows,
      long matched,
      List<String> persons) {}

  /**
   * The values of all conditions.
   *
   * @param asked what was typed at the run, by the names of the parameters
   * @throws org.yakuba.kernel.assess.ViolationsException {@code EUC-E10} at the field of the
   *     parameter
   */
  List<List<String>> values(Definition definition, Map<String, String> asked) {
    var wrong = new Violations();
    var names = definition.parameters();
    var values = new ArrayList<List<String>>();
    for (int i = 0; i < definition.conditions().size(); i++) {
      var condition = definition.conditions().get(i);
      if (!condition.comparison().takesValue()) {
        values.add(List.of());
        continue;
      }
      var typed =
          condition.isAsked() ? asked.getOrDefault(condition.parameter(), "") : condition.value();
      var field =
          condition.isAsked()
              ? "parameter" + names.indexOf(condition.parameter())
              : DefinitionCheck.field(i);
      values.add(
          ConditionValue.read(item(condition.item()), condition.comparison(), typed, field, wrong));
    }
    if (definition.countsAges()) {
      ageDay(definition, asked, wrong);
    }
    wrong.throwIfAny();
    return values;
  }

  private LocalDate ageDay(Definition definition, Map<String, String> asked, Violations wrong) {
    var typed = asked.getOrDefault(Definition.AGE_DAY, "");
    var field = "parameter" + definition.parameters().indexOf(Definition.AGE_DAY);
    return switch (DateInput.parse(typed)) {
      case ParsedDate.Ok(var day) -> day;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, typed, code, message);
        yield LocalDate.now(clock);
      }
    };
  }

  private Item item(String id) {
    return datasets.item(id).orElseThrow();
  }

  /**
   * Runs it.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException {@code EUC-E03} when it takes too long or
   *     gives too much for a file, {@code SUP-E03} when rows of protected persons are to be left
   *     out and are not known
   */
  Outcome run(
      TenantSession session,
      Definition definition,
      Map<String, String> asked,
      Roster roster,
      Form form,
      Sink sink) {
    var values = values(definition, asked);
    var today = LocalDate.now(clock);
    var ageDay = definition.countsAges() ? ageDay(definition, asked, new Violations()) : today;
    var protection = Protection.on(session, today);
    if (!protection.known() && definition.protectedRows() == ProtectedRows.LEAVE_OUT) {
      refuse("SUP-E03", "支援措置を照会できないため、対象者の行を除けません");
    }
    session.sql(Extraction.class, "limit-time").query(String.class).single();
    try {
      return read(
          session,
          definition,
          new ExtractSql(datasets, definition, protection, values, ageDay, roster),
          roster,
          form,
          sink);
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException cause
          && CANCELLED.equals(cause.getSQLState())) {
        throw tooLong(e);
      }
      throw e;
    }
  }

  private Outcome read(
      TenantSession session,
      Definition definition,
      ExtractSql sql,
      Roster roster,
      Form form,
      Sink sink) {
    int most = form.isFile() ? DefinitionCheck.MOST_ROWS : MOST_ON_SCREEN;
    var limit = definition.limit();
    int wanted = limit == null ? most + 1 : Math.min(limit, most + 1);
    var text = sql.rows(wanted);
    var reading = new Reading(definition, form, most, target(definition, sink));
    session.jdbc().sql(text).params(sql.parameters()).withFetchSize(FETCHED).query(reading::row);
    reading.table.end();
    long leftOut =
        definition.protectedRows() == ProtectedRows.LEAVE_OUT
            ? count(session, sql.leftOut(), sql)
            : 0;
    long first =
        definition.joins().isEmpty() || definition.isSummary()
            ? -1
            : count(session, sql.firstRows(), sql);
    return new Outcome(
        reading.rows,
        reading.cut,
        reading.blanked,
        leftOut,
        first,
        roster.isBrought() ? count(session, sql.matched(), sql) : -1,
        List.copyOf(reading.persons));
  }

  private static long count(TenantSession session, String text, ExtractSql sql) {
    return session.jdbc().sql(text).params(sql.parameters()).query(Long.class).single();
  }

  private Sink target(Definition definition, Sink sink) {
    var table = sink;
    if (definition.isCrossTable()) {
      int across = -1;
      int measure = -1;
      int place = 0;
      for (var column : definition.columns()) {
        if (column.show() == Show.ACROSS) {
          across = place;
        } else if (column.show().isMeasure()) {
          measure = place;
        }
        place += column.show() == Show.BOTH ? 2 : 1;
      }
      table = new CrossTable(sink, across, measure);
    }
    table.heads(heads(definition));
    return table;
  }

  private List<Sink.Head> heads(Definition definition) {
    var heads = new ArrayList<Sink.Head>();
    for (var column : definition.columns()) {
      var item = item(column.item());
      boolean number = ExtractSql.isNumber(item, column.show());
      if (column.show() == Show.BOTH) {
        heads.add(new Sink.Head(item.label() + "コード", number));
        heads.add(new Sink.Head(item.label(), false));
      } else if (column.show().isMeasure() || column.show().isAge()) {
        heads.add(new Sink.Head(item.label() + "の" + column.show().label(), number));
      } else {
        heads.add(new Sink.Head(item.label(), number));
      }
    }
    return heads;
  }

  /** Takes the rows as they come. */
  private final class Reading {
    private final Definition definition;
    private final Form form;
    private final int most;
    private final Sink table;
    private final Instant end = clock.instant().plus(MOST_TIME);
    private final LinkedHashSet<String> persons = new LinkedHashSet<>();
    private long rows;
    private long blanked;
    private boolean cut;

    Reading(Definition definition, Form form, int most, Sink table) {
      this.definition = definition;
      this.form = form;
      this.most = most;
      this.table = table;
    }

    void row(ResultSet row) throws SQLException {
      if (rows == most) {
        if (form.isFile()) {
          refuse("EUC-E03", "結果が" + most + "件を超えます。条件を絞るか上限件数を決めてください");
        }
        cut = true;
        return;
      }
      if (rows % FETCHED == 0 && clock.instant().isAfter(end)) {
        throw tooLong(null);
      }
      rows++;
      blanked += row.getLong("blanked");
      var person = row.getString("person");
      if (person != null && persons.size() < AuditEntry.MAX_SUBJECTS) {
        persons.add(person);
      }
      table.row(cells(row));
    }

    private List<@Nullable String> cells(ResultSet row) throws SQLException {
      var cells = new ArrayList<@Nullable String>();
      for (int i = 0; i < definition.columns().size(); i++) {
        var column = definition.columns().get(i);
        var value = row.getString("c" + (i + 1));
        switch (column.show()) {
          case LABEL -> cells.add(label(column, value));
          case BOTH -> {
            cells.add(value);
            cells.add(label(column, value));
          }
          case ACROSS -> cells.add(label(column, value));
          case VALUE, COUNT, DISTINCT, SUM, AVERAGE, MINIMUM, MAXIMUM, AGE, AGE_CLASS ->
              cells.add(value);
        }
      }
      return cells;
    }

    private @Nullable String label(Definition.Column column, @Nullable String value) {
      if (value == null) {
        return null;
      }
      var item = item(column.item());
      return item.dataset()
          .codesOf(item.item())
          .flatMap(codes -> codes.labelOf(value))
          .orElse(value);
    }
  }

  /** The conditions of a run in words, for the record and for whoever approves. */
  String words(Definition definition, Map<String, String> asked) {
    var words = new ArrayList<String>();
    for (var condition : definition.conditions()) {
      var value =
          condition.isAsked() ? asked.getOrDefault(condition.parameter(), "") : condition.value();
      words.add(
          "組"
              + condition.set()
              + ": "
              + item(condition.item()).label()
              + " "
              + wording(condition.comparison(), value));
    }
    if (definition.countsAges()) {
      words.add(
          Definition.AGE_DAY
              + " "
              + asked.getOrDefault(Definition.AGE_DAY, "")
              + " "
              + definition.countedBy().label());
    }
    return words.isEmpty() ? "条件なし" : String.join(" / ", words);
  }

  private static String wording(Comparison comparison, String value) {
    return comparison.takesValue() ? comparison.label() + " " + value : comparison.label();
  }

  /** Whether the first data set says whom a row is about, so that a roster can be matched. */
  boolean matches(Definition definition) {
    return datasets.find(definition.dataset()).stream()
        .flatMap(dataset -> dataset.persons().stream())
        .anyMatch(person -> !Dataset.holdsSeveral(person));
  }

  /**
   * Whether the result says something about single persons: every list of personal data, and counts
   * by anything but codes.
   */
  boolean isPersonal(Definition definition) {
    return definition.isSummary()
        ? definition.columns().stream().anyMatch(this::tellsOfOne)
        : definition.items().stream()
            .map(this::item)
            .map(Item::dataset)
            .anyMatch(Dataset::isPersonal);
  }

  private boolean tellsOfOne(Definition.Column column) {
    return switch (column.show()) {
      case COUNT, DISTINCT, SUM, AVERAGE, AGE, AGE_CLASS -> false;
      case VALUE, LABEL, BOTH, ACROSS, MINIMUM, MAXIMUM -> {
        var item = item(column.item()).item();
        yield item.codeList() == null
            && item.type() != ItemType.FLAG
            && item.sensitivity() != Sensitivity.PUBLIC;
      }
    };
  }

  private static void refuse(String code, String message) {
    new Violations().add(null, null, code, message).throwIfAny();
  }

  private static ViolationsException tooLong(@Nullable Exception cause) {
    var exceeded =
        new ViolationsException(
            new Violations()
                .add(null, null, "EUC-E03", "実行が" + MOST_TIME.toSeconds() + "秒を超えました。条件を絞ってください")
                .toList());
    if (cause != null) {
      exceeded.initCause(cause);
    }
    return exceeded;
  }
}
