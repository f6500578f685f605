package org.yakuba.euc.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.run.Roster;
import org.yakuba.euc.run.Runs;
import org.yakuba.euc.run.Runs.Answer;
import org.yakuba.euc.run.Sources;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** One definition, kept or shipped: what it says, and running it (EUC-2-01). */
@Controller
@Requires("euc.use")
final class ExecutionController {
  static final String STANDARD = EucController.ROOT + "/standard/";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Datasets datasets;
  private final Runs runs;
  private final Sources sources;

  ExecutionController(
      Screens screens, Tenancy tenancy, Datasets datasets, Runs runs, Sources sources) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.datasets = datasets;
    this.runs = runs;
    this.sources = sources;
  }

  @GetMapping(DefinitionController.PATH + "/{id}")
  Page definition(Operator operator, @PathVariable UUID id) {
    return page(operator, kept(operator, id), address(id), Map.of(), List.of());
  }

  @GetMapping(STANDARD + "{id}")
  Page standard(Operator operator, @PathVariable String id) {
    return page(operator, shipped(id), STANDARD + id, Map.of(), List.of());
  }

  @PostMapping(DefinitionController.PATH + "/{id}/run")
  Object run(
      Operator operator,
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile roster,
      RedirectAttributes redirect)
      throws IOException {
    return run(operator, kept(operator, id), address(id), values, bytes(roster), redirect);
  }

  @PostMapping(STANDARD + "{id}/run")
  Object runStandard(
      Operator operator,
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile roster,
      RedirectAttributes redirect)
      throws IOException {
    return run(operator, shipped(id), STANDARD + id, values, bytes(roster), redirect);
  }

  private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    return file == null ? new byte[0] : file.getBytes();
  }

  private static String address(UUID id) {
    return DefinitionController.PATH + "/" + id;
  }

  private Runs.Source kept(Operator operator, UUID id) {
    return tenancy
        .call(operator.tenant(), session -> sources.find(session, operator, id.toString()))
        .orElseThrow(NotFound::new);
  }

  private Runs.Source shipped(String id) {
    return sources.standard(id).orElseThrow(NotFound::new);
  }

  private Page page(
      Operator operator,
      Runs.Source source,
      String address,
      Map<String, String> values,
      List<Violation> errors) {
    var definition = source.definition();
    tenancy.run(
        operator.tenant(),
        session -> EucController.viewed(session, operator, "EUC-4-01", source.key()));
    var model = new HashMap<String, @Nullable Object>();
    model.put("source", source);
    model.put("address", address);
    model.put("datasets", datasets);
    model.put("outdated", runs.isOutdated(source));
    model.put("against", runs.check(operator, definition).toList());
    model.put("matches", runs.matches(definition) && runs.needingApproval(definition).isEmpty());
    model.put("own", operator.officer().officerId().equals(source.owner()));
    model.put("approval", runs.needingApproval(definition));
    return screens
        .page(operator, definition.name(), "euc/definition", model)
        .withForm(Form.of(values).withErrors(errors));
  }

  private Object run(
      Operator operator,
      Runs.Source source,
      String address,
      Map<String, String> values,
      byte[] roster,
      RedirectAttributes redirect) {
    var asked = new LinkedHashMap<String, String>();
    var names = source.definition().parameters();
    for (int i = 0; i < names.size(); i++) {
      asked.put(names.get(i), values.getOrDefault("parameter" + i, "").strip());
    }
    Answer answer;
    try {
      var brought = roster.length == 0 ? Roster.NONE : Roster.read(roster);
      answer = runs.run(operator, new Runs.Order(source, asked, form(values), brought));
    } catch (ViolationsException e) {
      return page(operator, source, address, values, DefinitionForm.atFields(e.violations()));
    }
    return shown(screens, operator, answer, redirect);
  }

  private static org.yakuba.euc.run.Form form(Map<String, String> values) {
    for (var form : org.yakuba.euc.run.Form.values()) {
      if (form.name().equals(values.get("form"))) {
        return form;
      }
    }
    return org.yakuba.euc.run.Form.SCREEN;
  }

  /** The result on a page, or the way to where it waits. */
  static Object shown(
      Screens screens, Operator operator, Answer answer, RedirectAttributes redirect) {
    return switch (answer) {
      case Answer.Waiting waiting -> {
        redirect.addFlashAttribute(Screens.NOTICE, "EUC-E02 要配慮の項目を含むため、別の職員の承認を待っています。");
        yield new RedirectView(ApprovalController.PATH);
      }
      case Answer.Done done -> {
        if (!done.execution().form().isFile()) {
          yield screens.page(operator, done.execution().name(), "euc/result", Map.of("done", done));
        }
        redirect.addFlashAttribute(
            Screens.NOTICE,
            done.execution().rows() + "件を抽出しました。出力を受け取ってください。" + EucWords.told(done));
        yield new RedirectView(OutputController.PATH);
      }
    };
  }
}
