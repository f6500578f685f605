package org.yakuba.euc.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yakuba.euc.Euc;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.Definition;
import org.yakuba.euc.definition.DefinitionBook;
import org.yakuba.euc.definition.StandardDefinitions;
import org.yakuba.euc.run.Approvals;
import org.yakuba.euc.run.Outputs;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** データセット一覧 and the library of definitions. */
@Controller
@Requires("euc.use")
final class EucController {
  static final String ROOT = "/euc";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Datasets datasets;
  private final DefinitionBook book;
  private final StandardDefinitions standards;
  private final Approvals approvals;
  private final Outputs outputs;

  EucController(
      Screens screens,
      Tenancy tenancy,
      Datasets datasets,
      DefinitionBook book,
      StandardDefinitions standards,
      Approvals approvals,
      Outputs outputs) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.datasets = datasets;
    this.book = book;
    this.standards = standards;
    this.approvals = approvals;
    this.outputs = outputs;
  }

  @GetMapping(ROOT)
  Page overview(Operator operator) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("datasets", datasets.offeredTo(operator));
    model.put(
        "standards",
        standards.all().entrySet().stream()
            .filter(entry -> isOffered(entry.getValue(), operator))
            .toList());
    tenancy.run(
        operator.tenant(),
        session -> {
          model.put("definitions", book.visibleTo(session, operator));
          model.put("outputs", outputs.of(session, operator));
          model.put(
              "waiting",
              approvals.list(session).stream()
                  .filter(a -> a.approved() == null && approvals.concerns(operator, a))
                  .count());
          viewed(session, operator, "EUC-1-01", "overview");
        });
    return screens.page(operator, "抽出・集計", "euc/overview", model);
  }

  private boolean isOffered(Definition definition, Operator operator) {
    return datasets.find(definition.dataset()).filter(d -> d.isOfferedTo(operator)).isPresent();
  }

  /** One data set: its items, how many rows it has, and of when (EUC-1-01). */
  @GetMapping(ROOT + "/datasets/{id}")
  Page dataset(Operator operator, @PathVariable String id) {
    var dataset = datasets.find(id).filter(d -> d.isOfferedTo(operator)).orElseThrow(NotFound::new);
    long rows =
        tenancy.<Long>callOnSnapshot(
            operator.tenant(),
            session -> {
              viewed(session, operator, "EUC-1-01", dataset.id());
              return session
                  .jdbc()
                  .sql("SELECT count(*) FROM " + dataset.group().view())
                  .query(Long.class)
                  .single();
            });
    Map<String, Object> model = Map.of("dataset", dataset, "rows", rows, "readAt", Instant.now());
    return screens.page(operator, title(dataset), "euc/dataset", model);
  }

  private static String title(Dataset dataset) {
    return "データセット: " + dataset.label();
  }

  static void viewed(
      org.yakuba.platform.tenancy.TenantSession session,
      Operator operator,
      String function,
      String what) {
    AuditLog.record(
        session, AuditEntry.of(operator, Euc.ID, function, Action.VIEW).condition("page", what));
  }
}
