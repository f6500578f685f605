package org.yakuba.euc.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.euc.dataset.Dataset;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.DefinitionBook;
import org.yakuba.euc.run.Sources;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;

/** 抽出定義 — building, copying, changing and withdrawing; no SQL is shown or typed (EUC-4-01). */
@Controller
@Requires("euc.use")
final class DefinitionController {
  static final String PATH = EucController.ROOT + "/definitions";
  private static final String SAVE = "save";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Datasets datasets;
  private final DefinitionBook book;
  private final Sources sources;

  DefinitionController(
      Screens screens, Tenancy tenancy, Datasets datasets, DefinitionBook book, Sources sources) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.datasets = datasets;
    this.book = book;
    this.sources = sources;
  }

  /** An empty definition over a data set, or a copy of another definition. */
  @GetMapping(PATH + "/new")
  Page blank(
      Operator operator,
      @RequestParam(defaultValue = "") String dataset,
      @RequestParam(defaultValue = "") String from) {
    var fields =
        tenancy.<Map<String, String>>call(
            operator.tenant(),
            session -> {
              EucController.viewed(session, operator, "EUC-4-01", "new " + dataset + from);
              return from.isEmpty() ? Map.of("dataset", dataset) : copied(session, operator, from);
            });
    return form(operator, PATH, fields, List.of());
  }

  private Map<String, String> copied(TenantSession session, Operator operator, String key) {
    var source =
        key.startsWith("standard:")
            ? sources.find(session, operator, key)
            : sources.find(session, operator, id(key).toString());
    var fields = DefinitionForm.fields(source.orElseThrow(NotFound::new).definition());
    fields.put("name", "");
    fields.remove("visibility");
    return fields;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  @PostMapping(PATH)
  Object create(
      Operator operator, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    return save(
        operator,
        PATH,
        values,
        redirect,
        (session, form) -> book.create(session, operator, form.read()));
  }

  @GetMapping(PATH + "/{id}/edit")
  Page edit(Operator operator, @PathVariable UUID id) {
    var kept =
        tenancy.<DefinitionBook.Kept>call(
            operator.tenant(),
            session -> {
              EucController.viewed(session, operator, "EUC-4-01", id.toString());
              return own(session, operator, id);
            });
    return form(operator, PATH + "/" + id, DefinitionForm.fields(kept.definition()), List.of());
  }

  /** The next version; only its owner makes it, others copy. */
  @PostMapping(PATH + "/{id}")
  Object change(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    return save(
        operator,
        PATH + "/" + id,
        values,
        redirect,
        (session, form) -> {
          book.change(session, operator, own(session, operator, id), form.read());
          return id;
        });
  }

  @PostMapping(PATH + "/{id}/withdraw")
  RedirectView withdraw(Operator operator, @PathVariable UUID id, RedirectAttributes redirect) {
    tenancy.run(
        operator.tenant(), session -> book.withdraw(session, operator, own(session, operator, id)));
    redirect.addFlashAttribute(Screens.NOTICE, "抽出定義を取り下げました。");
    return new RedirectView(EucController.ROOT);
  }

  private DefinitionBook.Kept own(TenantSession session, Operator operator, UUID id) {
    var kept = book.find(session, operator, id).orElseThrow(NotFound::new);
    if (!kept.owner().equals(operator.officer().officerId())) {
      throw new NotPermitted();
    }
    return kept;
  }

  @FunctionalInterface
  private interface Keep {
    UUID keep(TenantSession session, DefinitionForm form);
  }

  private Object save(
      Operator operator,
      String action,
      Map<String, String> values,
      RedirectAttributes redirect,
      Keep keep) {
    var form = new DefinitionForm(values);
    if (!SAVE.equals(values.get("act"))) {
      return form(operator, action, values, List.of());
    }
    form.read();
    if (!form.wrong().isEmpty()) {
      return form(operator, action, values, form.wrong());
    }
    UUID id;
    try {
      id = tenancy.<UUID>call(operator.tenant(), session -> keep.keep(session, form));
    } catch (ViolationsException e) {
      return form(operator, action, values, DefinitionForm.atFields(e.violations()));
    } catch (DataIntegrityViolationException e) {
      BrokenConstraint.expect(e, "definition_version");
      throw new AlreadyChanged();
    }
    redirect.addFlashAttribute(Screens.NOTICE, "抽出定義を保存しました。");
    return new RedirectView(PATH + "/" + id);
  }

  private Page form(
      Operator operator, String action, Map<String, String> values, List<Violation> errors) {
    var form = new DefinitionForm(values);
    var first =
        datasets
            .find(values.getOrDefault("dataset", ""))
            .filter(dataset -> dataset.isOfferedTo(operator))
            .orElseThrow(NotFound::new);
    var joins = datasets.joins(first, operator);
    var read = new ArrayList<Dataset>(List.of(first));
    for (var chosen : form.read().joins()) {
      joins.stream()
          .filter(j -> j.from().id().equals(chosen.from()) && j.to().id().equals(chosen.to()))
          .map(join -> join.to().dataset())
          .filter(dataset -> !read.contains(dataset))
          .forEach(read::add);
    }
    var model = new HashMap<String, @Nullable Object>();
    model.put("action", action);
    model.put("first", first);
    model.put("read", read);
    model.put("joins", joins);
    model.put("columnRows", form.columnRows());
    model.put("conditionRows", form.conditionRows());
    var shown = new HashMap<>(values);
    shown.put("columnRows", Integer.toString(form.columnRows()));
    shown.put("conditionRows", Integer.toString(form.conditionRows()));
    return screens
        .page(operator, "抽出定義: " + first.label(), "euc/definition-form", model)
        .withForm(Form.of(shown).withErrors(errors));
  }
}
