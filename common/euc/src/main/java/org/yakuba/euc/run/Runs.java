package org.yakuba.euc.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.yakuba.characters.Shrinker;
import org.yakuba.euc.Euc;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.DefinitionCheck;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 実行 — the only way from a definition to data: rights, the catalogue, approval, the run on a
 * snapshot, what it wrote, and its record, all in one transaction (EUC-5-01 to EUC-5-05).
 */
public final class Runs {
  /** Work item for the administrator: an output about more persons than usual. */
  public static final String LARGE_OUTPUT = "euc.large-output";

  private static final int LARGE_ROWS = 1_000;
  private static final String FUNCTION = "EUC-5-05";

  private final Tenancy tenancy;
  private final Datasets datasets;
  private final DefinitionCheck check;
  private final Approvals approvals;
  private final Outputs outputs;
  private final Extraction extraction;
  private final Shrinker shrinker;
  private final Clock clock;

  public Runs(
      Tenancy tenancy,
      Datasets datasets,
      DefinitionCheck check,
      Approvals approvals,
      Outputs outputs,
      Shrinker shrinker,
      Clock clock) {
    this.tenancy = tenancy;
    this.datasets = datasets;
    this.check = check;
    this.approvals = approvals;
    this.outputs = outputs;
    this.extraction = new Extraction(datasets, clock);
    this.shrinker = shrinker;
    this.clock = clock;
  }

  /**
   * A definition as it is run.
   *
   * @param key id of a kept definition, or {@code standard:} and the id of a shipped one
   * @param itemHash of the catalogue when it was kept; null for a shipped one
   * @param owner who may change it; null for a shipped one
   */
  public record Source(
      String key,
      int version,
      Definition definition,
      @Nullable String itemHash,
      @Nullable String owner) {}

  /**
   * What is asked for.
   *
   * @param parameters what was typed, by the names of the definition
   * @param roster whom the rows must be about
   */
  public record Order(Source source, Map<String, String> parameters, Form form, Roster roster) {}

  /** What became of it. */
  public sealed interface Answer {
    /** It ran; {@code table} is filled for a page. */
    record Done(
        Execution execution,
        ScreenTable table,
        boolean cut,
        long firstRows,
        long brought,
        long matched)
        implements Answer {}

    /** It waits for another officer (EUC-E02). */
    record Waiting(UUID approval) implements Answer {}
  }

  /**
   * Runs a definition, or asks for approval when it reads 要配慮 items.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException {@code EUC-E01}, {@code EUC-E03} to {@code
   *     EUC-E05}, {@code EUC-E10}
   */
  public Answer run(Operator operator, Order order) {
    require(operator, order.source());
    var definition = order.source().definition();
    extraction.values(definition, order.parameters());
    if (order.roster().isBrought() && !extraction.matches(definition)) {
      throw Roster.refused("このデータセットには突き合わせる宛名番号がありません");
    }
    if (!check.needingApproval(definition).isEmpty()) {
      if (order.roster().isBrought()) {
        throw Roster.refused("承認の要る抽出では使えません。一覧の条件で指定してください");
      }
      var words = extraction.words(definition, order.parameters());
      return tenancy.<Answer>call(
          operator.tenant(),
          session -> new Answer.Waiting(approvals.ask(session, operator, order, words)));
    }
    return execute(operator, order, null);
  }

  /**
   * Runs what was approved, once.
   *
   * @param current the definition as it is now
   * @throws org.yakuba.kernel.assess.ViolationsException {@code EUC-E02} when it is not approved
   *     for this officer, is used, or the definition was changed since
   */
  public Answer runApproved(Operator operator, Approvals.Asked asked, Source current) {
    var decision =
        tenancy.<Optional<Approvals.Asked>>call(
            operator.tenant(), session -> approvals.usable(session, operator, asked.id()));
    if (decision.isEmpty() || current.version() != asked.version()) {
      throw new Refused("EUC-E02", "承認されていないか、期限が過ぎたか、承認の後に定義が変わりました").asViolations();
    }
    require(operator, current);
    var order = new Order(current, asked.parameters(), asked.form(), Roster.NONE);
    extraction.values(current.definition(), asked.parameters());
    try {
      return execute(operator, order, asked.id());
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "approval_used_once");
      throw new Refused("EUC-E02", "この承認は使われています").asViolations();
    }
  }

  private record Refused(String code, String message) {
    org.yakuba.kernel.assess.ViolationsException asViolations() {
      return new org.yakuba.kernel.assess.ViolationsException(List.of(Violation.of(code, message)));
    }
  }

  private void require(Operator operator, Source source) {
    var wrong = check.check(source.definition(), operator);
    if (wrong.isEmpty()
        && source.itemHash() != null
        && !source.itemHash().equals(check.hash(source.definition()))) {
      wrong.add(null, null, "EUC-E04", "データ項目の定義が変わりました。抽出定義を見直して保存し直してください");
    }
    if (wrong.toList().stream().anyMatch(violation -> violation.code().equals("EUC-E01"))) {
      tenancy.run(
          operator.tenant(),
          session ->
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, Euc.ID, "EUC-5-01", Action.EXPORT)
                      .condition("definition", source.key())
                      .condition("dataset", source.definition().dataset())
                      .result(Result.DENIED)));
    }
    wrong.throwIfAny();
  }

  private Answer execute(Operator operator, Order order, @Nullable UUID approval) {
    return tenancy.callOnSnapshot(
        operator.tenant(),
        session -> {
          var id = UUID.randomUUID();
          var started = clock.instant();
          var definition = order.source().definition();
          var table = new ScreenTable();
          var writer = outputs.writer(session, id);
          var file =
              order.form() == Form.XLSX
                  ? new XlsxFile(writer::add)
                  : new CsvFile(order.form(), shrinker, writer::add);
          var outcome =
              extraction.run(
                  session,
                  definition,
                  order.parameters(),
                  order.roster(),
                  order.form(),
                  order.form().isFile() ? file : table);
          var execution =
              new Execution(
                  id,
                  order.source().key(),
                  order.source().version(),
                  definition.name(),
                  definition.purpose(),
                  definition.dataset(),
                  items(definition),
                  words(order),
                  order.form(),
                  outcome.rows(),
                  outcome.blanked(),
                  outcome.leftOut(),
                  operator.officer().officerId(),
                  started,
                  order.form().isFile() ? file.sha256() : null,
                  order.form().isFile() ? file.bytes() : 0,
                  order.form().isFile() ? started.plus(Outputs.KEPT) : null);
          boolean personal = extraction.isPersonal(definition);
          outputs.keep(
              session,
              execution,
              order.parameters(),
              personal,
              approval,
              clock.millis() - started.toEpochMilli());
          record(session, operator, execution, outcome.persons(), personal);
          return new Answer.Done(
              execution,
              table,
              outcome.cut(),
              outcome.firstRows(),
              order.roster().numbers().size(),
              outcome.matched());
        });
  }

  private String words(Order order) {
    var words = extraction.words(order.source().definition(), order.parameters());
    return order.roster().isBrought()
        ? words + " / 名簿 " + order.roster().numbers().size() + "人"
        : words;
  }

  private String items(Definition definition) {
    return String.join(
        "、",
        definition.columns().stream()
            .map(column ->
                datasets.item(column.item()).orElseThrow().label()
                    + "("
                    + column.show().label()
                    + ")")
            .toList());
  }

  private static void record(
      TenantSession session,
      Operator operator,
      Execution execution,
      List<String> persons,
      boolean personal) {
    AuditLog.record(
        session,
        AuditEntry.of(
                operator,
                Euc.ID,
                FUNCTION,
                execution.form().isFile() ? Action.EXPORT : Action.SEARCH)
            .subjects(persons)
            .subjectCount(personal ? (int) Math.max(persons.size(), execution.rows()) : 0)
            .condition("execution", execution.id().toString())
            .condition("definition", execution.definitionKey())
            .condition("dataset", execution.dataset())
            .condition("items", execution.items())
            .condition("rows", Long.toString(execution.rows()))
            .condition("form", execution.form().name()));
    if (personal && execution.form().isFile() && execution.rows() > LARGE_ROWS) {
      WorkItems.open(
          session,
          new NewWorkItem(
              Euc.ID,
              LARGE_OUTPUT,
              execution.id().toString(),
              null,
              LARGE_ROWS + "件を超える個人情報の出力",
              Map.of(
                  "rows", Long.toString(execution.rows()),
                  "officer", execution.runBy(),
                  "purpose", execution.purpose())));
    }
  }

  /** What reads 要配慮 in a definition, by label; empty when no approval is needed. */
  public List<String> needingApproval(Definition definition) {
    return check.needingApproval(definition).stream().map(Datasets.Item::label).toList();
  }

  /** Whether a roster can be matched with the rows of a definition. */
  public boolean matches(Definition definition) {
    return extraction.matches(definition);
  }

  /** Whether the catalogue has changed since a definition was kept (EUC-E04). */
  public boolean isOutdated(Source source) {
    return source.itemHash() != null && !source.itemHash().equals(check.hash(source.definition()));
  }

  /** Everything that stands against a definition for this officer. */
  public Violations check(Operator operator, Definition definition) {
    return check.check(definition, operator);
  }
}
