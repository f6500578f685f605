package org.yakuba.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.ApiScope;
import org.yakuba.platform.api.ClientAuthentication;
import org.yakuba.platform.api.NewClient;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** APIクライアントの登録: of one publishing business, with the contracts ticked (LNK-1-02). */
@Controller
@Requires({"linkage.view", "linkage.manage"})
public final class NewApiClientController {
  private static final String FUNCTION = "LNK-1-02";
  private static final String SCOPE = "scope";
  private static final int LONGEST_NAME = 50;
  private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z_]{0,29}");

  private final Screens screens;
  private final Tenancy tenancy;
  private final ApiClients clients;
  private final Contracts contracts;
  private final Labels labels;

  NewApiClientController(
      Screens screens, Tenancy tenancy, ApiClients clients, Contracts contracts, Labels labels) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.clients = clients;
    this.contracts = contracts;
    this.labels = labels;
  }

  @GetMapping("/linkage/clients/new")
  Page blank(Operator operator, @RequestParam(name = "business", defaultValue = "") String code) {
    return tenancy.call(
        operator.tenant(), session -> form(session, operator, business(code), Form.EMPTY));
  }

  /** The secret is the answer itself: it is shown once and kept nowhere readable. */
  @PostMapping("/linkage/clients")
  Page create(Operator operator, @RequestParam Map<String, String> input) {
    var business = business(input.getOrDefault("business", ""));
    var form = Form.of(input);
    return tenancy.call(
        operator.tenant(),
        session -> {
          var wrong = new ArrayList<Violation>();
          var wanted = wanted(form, business, wrong);
          return wrong.isEmpty()
              ? created(session, operator, wanted)
              : form(session, operator, business, form.withErrors(wrong));
        });
  }

  private Page form(TenantSession session, Operator operator, String business, Form form) {
    AuditLog.record(session, AuditEntry.of(operator, "linkage", FUNCTION, Action.VIEW));
    return screens
        .page(
            operator,
            "APIクライアントの登録",
            "platform/api-client-new",
            Map.of(
                "businesses", businesses(),
                "business", business,
                "contracts", offered(business),
                "ways", ways()))
        .withForm(form);
  }

  private Page created(TenantSession session, Operator operator, NewClient wanted) {
    var created = clients.create(session, wanted, operator.officer().officerId());
    AuditLog.record(
        session,
        AuditEntry.of(operator, "linkage", FUNCTION, Action.CONFIG)
            .condition("client", created.client().clientId())
            .condition("act", "create")
            .condition(SCOPE, String.join(" ", new TreeSet<>(wanted.scopes()))));
    return screens.page(
        operator,
        "登録したAPIクライアント",
        "platform/api-client-secret",
        Map.of("client", created.client(), "secret", created.secret()));
  }

  private NewClient wanted(Form form, String business, List<Violation> wrong) {
    var name = text(form, "name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      wrong.add(new Violation("name", name, "LNK-E13", "名称は1文字から50文字までで入力してください。"));
    }
    var purpose = text(form, "purpose");
    if (!PURPOSE.matcher(purpose).matches()) {
      wrong.add(
          new Violation(
              "purpose", purpose, "LNK-E13", "事務は半角の大文字と _ で30文字までで入力してください(例: LIBRARY)。"));
    }
    int limit = ApiClientController.number(text(form, "limit"));
    if (limit < NewClient.LEAST || limit > NewClient.MOST) {
      wrong.add(ApiClientController.limitRefused("limit", text(form, "limit")));
    }
    var operation =
        form.value("entitled") == null
            ? ApiScope.Operation.READ
            : ApiScope.Operation.READ_PROTECTED;
    var scopes = new TreeSet<String>();
    for (var contract : offered(business)) {
      if (form.value(SCOPE + "." + contract.value()) != null) {
        scopes.add(new ApiScope(business, contract.value(), operation).toString());
      }
    }
    if (scopes.isEmpty()) {
      wrong.add(new Violation(SCOPE, null, "LNK-E09", "契約を1つ以上選んでください。"));
    }
    var way =
        ClientAuthentication.of(text(form, "authentication"))
            .orElse(ClientAuthentication.CLIENT_SECRET_JWT);
    return new NewClient(name, purpose, scopes, way, limit);
  }

  private static String text(Form form, String field) {
    var text = form.value(field);
    return text == null ? "" : text.strip();
  }

  /** The business of this code, or the first that publishes anything. */
  private String business(String code) {
    var codes = businesses().stream().map(Choice::value).toList();
    return codes.contains(code) ? code : codes.stream().findFirst().orElse("");
  }

  private List<Choice> businesses() {
    var names = new LinkedHashMap<String, String>();
    for (var entry : contracts.all()) {
      if (!entry.confidential()) {
        names.putIfAbsent(
            entry.businessCode(), entry.businessCode() + " " + labels.business(entry.publisher()));
      }
    }
    return names.entrySet().stream()
        .map(name -> new Choice(name.getKey(), name.getValue()))
        .toList();
  }

  /** What add-ons may read of a business. */
  private List<Choice> offered(String business) {
    return contracts.all().stream()
        .filter(entry -> entry.businessCode().equals(business) && !entry.confidential())
        .map(entry -> new Choice(entry.name(), entry.title() + "(" + entry.name() + ")"))
        .toList();
  }

  private static List<Choice> ways() {
    return List.of(
        new Choice(ClientAuthentication.CLIENT_SECRET_JWT.word(), "秘密で署名する(client_secret_jwt)"),
        new Choice(
            ClientAuthentication.CLIENT_SECRET_BASIC.word(),
            "経過措置: 秘密そのものを送る(client_secret_basic)"));
  }
}
