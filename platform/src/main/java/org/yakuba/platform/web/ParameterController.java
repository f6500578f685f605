package org.yakuba.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.ParameterChange;
import org.yakuba.platform.parameter.ParameterChanges;
import org.yakuba.platform.parameter.ParameterChanges.Done;
import org.yakuba.platform.parameter.ParameterChanges.Overtaken;
import org.yakuba.platform.parameter.ParameterChanges.Refused;
import org.yakuba.platform.parameter.ParameterImport;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/** 団体の設定: what holds, what is coming, and the entry of a change (CAT-2-01, CAT-2-03). */
@Controller
@Requires("parameters.view")
public final class ParameterController {
  static final String PATH = "/parameters";
  private static final int LONGEST_LIST = 200;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Tenants tenants;
  private final TenantParameters parameters;
  private final ParameterChanges changes;

  ParameterController(
      Screens screens,
      Tenancy tenancy,
      Tenants tenants,
      TenantParameters parameters,
      ParameterChanges changes) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.tenants = tenants;
    this.parameters = parameters;
    this.changes = changes;
  }

  /**
   * The settings of one business for the list.
   *
   * @param lines those its patterns ask for
   */
  public record Section(BusinessParameters set, List<ParameterWords.Line> lines) {}

  @GetMapping(PATH)
  Page list(Operator operator) {
    return listPage(operator, Form.EMPTY);
  }

  private Page listPage(Operator operator, Form form) {
    var today = changes.today();
    return tenancy.call(
        operator.tenant(),
        session -> {
          var sections = new ArrayList<Section>();
          for (var set : parameters.businesses()) {
            var values = parameters.values(session, set.business());
            sections.add(new Section(set, ParameterWords.lines(set, values, today)));
          }
          return screens
              .page(
                  operator,
                  "団体の設定",
                  "platform/parameters",
                  Map.of(
                      "sections",
                      sections,
                      "waiting",
                      changes.list(session, ParameterChange.State.OPEN, LONGEST_LIST),
                      "parameters",
                      parameters,
                      "mayPropose",
                      operator.may(Privileges.PARAMETERS_PROPOSE)))
              .withForm(form);
        });
  }

  @GetMapping(PATH + "/{business}/{parameter}")
  Page one(
      Operator operator,
      @PathVariable("business") String business,
      @PathVariable("parameter") String id) {
    var set = set(business);
    return tenancy.call(
        operator.tenant(), session -> page(session, operator, set, parameter(set, id), Form.EMPTY));
  }

  private Page page(
      TenantSession session,
      Operator operator,
      BusinessParameters set,
      MunicipalParameter parameter,
      Form form) {
    var today = changes.today();
    var values = parameters.values(session, set.business());
    if (!ParameterWords.isShown(parameter, values, today)) {
      throw new NotFound();
    }
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("set", set);
    model.put("parameter", parameter);
    model.put(
        "lines",
        ParameterWords.lines(set, values, today).stream()
            .filter(line -> line.parameter().equals(parameter))
            .toList());
    model.put("history", parameters.history(session, set.business(), parameter.id()));
    model.put(
        "pending",
        changes.list(session, ParameterChange.State.OPEN, LONGEST_LIST).stream()
            .filter(change ->
                change.business().equals(set.business())
                    && change.parameterId().equals(parameter.id()))
            .toList());
    model.put("mayPropose", operator.may(Privileges.PARAMETERS_PROPOSE));
    return screens.page(operator, parameter.name(), "platform/parameter", model).withForm(form);
  }

  @PostMapping(PATH + "/{business}/{parameter}")
  @Requires({"parameters.view", "parameters.propose"})
  Object propose(
      Operator operator,
      @PathVariable("business") String business,
      @PathVariable("parameter") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    var set = set(business);
    var parameter = parameter(set, id);
    return tenancy.call(
        operator.tenant(),
        session -> {
          var wrong = new Violations();
          var draft = ParameterInput.read(parameter, input, wrong);
          if (draft == null) {
            return page(
                session, operator, set, parameter, Form.of(input).withErrors(wrong.toList()));
          }
          return switch (changes.propose(session, operator, set, draft)) {
            case Done(var change) -> {
              redirect.addFlashAttribute(Screens.NOTICE, "変更を起票しました。別の職員の承認を待っています。");
              yield "redirect:" + PATH + "/changes/" + change;
            }
            case Refused(var reasons) ->
                page(session, operator, set, parameter, Form.of(input).withErrors(reasons));
            case Overtaken() -> throw new AlreadyChanged();
          };
        });
  }

  /** 書き出し: the values of the municipality as the file that can be taken in again. */
  @GetMapping(PATH + "/{business}.yaml")
  ResponseEntity<byte[]> export(Operator operator, @PathVariable("business") String business) {
    var set = set(business);
    var yaml =
        tenancy.call(
            operator.tenant(),
            session ->
                ParameterImport.export(
                    session, operator, parameters, set.business(), code(operator)));
    return FileAnswer.saved(
        yaml.getBytes(StandardCharsets.UTF_8),
        new MediaType("application", "yaml", StandardCharsets.UTF_8),
        business + ".yaml");
  }

  /** 取込: every value of the file that is not known becomes a change that waits for approval. */
  @PostMapping(PATH + "/{business}/import")
  @Requires({"parameters.view", "parameters.propose"})
  Object take(
      Operator operator,
      @PathVariable("business") String business,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes redirect)
      throws java.io.IOException {
    var set = set(business);
    var text = new String(file.getBytes(), StandardCharsets.UTF_8);
    var wrong = new Violations();
    try {
      int made =
          tenancy.call(
              operator.tenant(),
              session ->
                  ParameterImport.take(
                      session, operator, changes, parameters, set, code(operator), text, wrong));
      redirect.addFlashAttribute(Screens.NOTICE, made + "件の変更を起票しました。");
      return "redirect:" + PATH;
    } catch (ParameterImport.RefusedImport e) {
      return listPage(operator, Form.EMPTY.withErrors(wrong.toList()));
    }
  }

  private MunicipalityCode code(Operator operator) {
    return tenants.all(changes.today()).stream()
        .filter(tenant -> tenant.id().equals(operator.tenant()))
        .findFirst()
        .orElseThrow(NotFound::new)
        .code();
  }

  private BusinessParameters set(String business) {
    return parameters.find(business).orElseThrow(NotFound::new);
  }

  private static MunicipalParameter parameter(BusinessParameters set, String id) {
    return set.municipal().all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
