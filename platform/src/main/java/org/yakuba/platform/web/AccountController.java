package org.yakuba.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Account;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.PasswordRule;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.Totp;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * 職員 — accounts, their roles and factors (IDN-2, IDN-3). Nobody changes their own rights (職務分離,
 * IDN-E05); every change ends the sessions of the account.
 */
@Controller
@Requires("accounts.manage")
public final class AccountController {
  private static final String FUNCTION = "IDN-3-01";
  private static final Pattern OFFICER_ID = Pattern.compile("[A-Za-z0-9._-]{1,10}");
  private static final int LONGEST_NAME = 50;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Accounts accounts;
  private final Tenants tenants;
  private final Sessions sessions;
  private final Clock clock;

  AccountController(
      Screens screens,
      Tenancy tenancy,
      Accounts accounts,
      Tenants tenants,
      Sessions sessions,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.accounts = accounts;
    this.tenants = tenants;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  Page list(Operator operator) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          record(session, operator, Action.VIEW, "", "list");
          return screens.page(
              operator,
              "職員",
              "platform/accounts",
              Map.of(
                  "accounts", accounts.list(session),
                  "roles", accounts.roles(session),
                  "now", clock.instant()));
        });
  }

  @GetMapping("/accounts/new")
  Page blank(Operator operator) {
    return tenancy.call(operator.tenant(), session -> newPage(session, operator, Form.EMPTY));
  }

  @PostMapping("/accounts")
  Page create(Operator operator, @RequestParam Map<String, String> input) {
    Accounts.NewAccount wanted =
        new Accounts.NewAccount(
            text(input, "officerId"),
            text(input, "name"),
            text(input, "office"),
            ticked(input),
            input.getOrDefault("password", ""));
    Violations wrong = problems(wanted);
    if (!wrong.isEmpty()) {
      return tenancy.call(
          operator.tenant(),
          session -> newPage(session, operator, Form.of(input).withErrors(wrong.toList())));
    }
    try {
      return tenancy.call(operator.tenant(), session -> created(session, operator, wanted));
    } catch (DuplicateKeyException e) {
      wrong.add(
          "officerId", wanted.officerId(), "IDN-E15", "この操作者IDは使われています。退職した職員のIDも再び使うことはできません。");
      return tenancy.call(
          operator.tenant(),
          session -> newPage(session, operator, Form.of(input).withErrors(wrong.toList())));
    }
  }

  @GetMapping("/accounts/{id}")
  Page detail(Operator operator, @PathVariable("id") String id) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          record(session, operator, Action.VIEW, id, "view");
          return detailPage(session, operator, find(session, id), Form.EMPTY);
        });
  }

  @PostMapping("/accounts/{id}/roles")
  Object changeRoles(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return change(
        operator,
        id,
        redirect,
        (session, account) -> {
          Set<String> wanted = ticked(input);
          LocalDate today = LocalDate.now(clock);
          for (RoleTable.Role role : accounts.roles(session)) {
            boolean had = account.roles().contains(role.id());
            if (wanted.contains(role.id()) && !had) {
              accounts.grant(session, id, role.id(), today);
            } else if (!wanted.contains(role.id()) && had) {
              accounts.revoke(session, id, role.id(), today);
            }
          }
          record(session, operator, Action.CONFIG, id, "roles=" + String.join(",", wanted));
          return "役割を変更しました。";
        });
  }

  @PostMapping("/accounts/{id}/state")
  Object changeState(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("act") String act,
      RedirectAttributes redirect) {
    return change(
        operator,
        id,
        redirect,
        (session, account) -> {
          boolean done =
              switch (act) {
                case "unlock" -> accounts.unlock(session, id);
                case "suspend" -> accounts.setState(session, id, Account.State.SUSPENDED);
                case "activate" -> accounts.setState(session, id, Account.State.ACTIVE);
                case "retire" -> accounts.setState(session, id, Account.State.RETIRED);
                default -> throw new NotFound();
              };
          if (!done) {
            throw new AlreadyChanged();
          }
          record(session, operator, Action.CONFIG, id, act);
          return "状態を変更しました。";
        });
  }

  @PostMapping("/accounts/{id}/password")
  Object changePassword(
      Operator operator,
      @PathVariable("id") String id,
      @RequestParam("password") String password,
      RedirectAttributes redirect) {
    Optional<String> problem = PasswordRule.problem(password, id);
    if (problem.isPresent()) {
      Violations wrong = new Violations();
      add(wrong, "password", problem.get());
      return tenancy.call(
          operator.tenant(),
          session ->
              detailPage(
                  session,
                  operator,
                  find(session, id),
                  Form.of(Map.of()).withErrors(wrong.toList())));
    }
    return change(
        operator,
        id,
        redirect,
        (session, account) -> {
          accounts.setPassword(session, id, password);
          record(session, operator, Action.CONFIG, id, "password");
          return "パスワードを変更しました。";
        });
  }

  /** The new secret is the answer itself: it is shown once and kept nowhere readable. */
  @PostMapping("/accounts/{id}/secret")
  Page resetSecret(Operator operator, @PathVariable("id") String id) {
    refuseOwn(operator, id);
    Page page =
        tenancy.call(
            operator.tenant(),
            session -> {
              byte[] secret = accounts.resetSecret(session, id).orElseThrow(NotFound::new);
              record(session, operator, Action.CONFIG, id, "secret");
              return secretPage(operator, id, secret);
            });
    sessions.end(operator.tenant(), id);
    return page;
  }

  /** A change of one account; says what was done. */
  @FunctionalInterface
  private interface Change {
    String apply(TenantSession session, Account account);
  }

  private Object change(Operator operator, String id, RedirectAttributes redirect, Change change) {
    refuseOwn(operator, id);
    String notice =
        tenancy.call(operator.tenant(), session -> change.apply(session, find(session, id)));
    sessions.end(operator.tenant(), id);
    redirect.addFlashAttribute(Screens.NOTICE, notice);
    return "redirect:/accounts/" + id;
  }

  private static void refuseOwn(Operator operator, String id) {
    if (operator.officer().officerId().equals(id)) {
      throw new NotPermitted("IDN-E05");
    }
  }

  private Page created(TenantSession session, Operator operator, Accounts.NewAccount wanted) {
    byte[] secret = accounts.create(session, wanted);
    record(
        session,
        operator,
        Action.CONFIG,
        wanted.officerId(),
        "create roles=" + String.join(",", wanted.roles()));
    return secretPage(operator, wanted.officerId(), secret);
  }

  private Page secretPage(Operator operator, String id, byte[] secret) {
    String municipality =
        tenants.all(LocalDate.now(clock)).stream()
            .filter(tenant -> tenant.id().equals(operator.tenant()))
            .map(Tenant::name)
            .findFirst()
            .orElse("");
    return screens.page(
        operator,
        "確認コードの登録",
        "platform/account-secret",
        Map.of(
            "officerId", id,
            "secret", Totp.base32(secret),
            "address", Totp.uri(municipality, id, secret)));
  }

  private Page newPage(TenantSession session, Operator operator, Form form) {
    return screens
        .page(operator, "職員の登録", "platform/account-new", Map.of("roles", accounts.roles(session)))
        .withForm(form);
  }

  private Page detailPage(TenantSession session, Operator operator, Account account, Form form) {
    return screens
        .page(
            operator,
            account.name() + "(" + account.officerId() + ")",
            "platform/account",
            Map.of(
                "account", account,
                "roles", accounts.roles(session),
                "own", operator.officer().officerId().equals(account.officerId()),
                "now", clock.instant()))
        .withForm(form);
  }

  private Account find(TenantSession session, String id) {
    return accounts.list(session).stream()
        .filter(account -> account.officerId().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Violations problems(Accounts.NewAccount wanted) {
    Violations wrong = new Violations();
    if (!OFFICER_ID.matcher(wanted.officerId()).matches()) {
      wrong.add("officerId", wanted.officerId(), "IDN-E16", "半角の英数字と . _ - で10文字以内にしてください。");
    }
    requireText(wrong, "name", wanted.name(), "氏名");
    requireText(wrong, "office", wanted.office(), "所属");
    if (wanted.roles().isEmpty()) {
      wrong.add(null, null, "IDN-E17", "役割を1つ以上選んでください。");
    }
    PasswordRule.problem(wanted.password(), wanted.officerId())
        .ifPresent(problem -> add(wrong, "password", problem));
    return wrong;
  }

  private static void requireText(Violations wrong, String field, String value, String label) {
    if (value.isEmpty() || value.length() > LONGEST_NAME) {
      wrong.add(field, value, "IDN-E18", label + "を" + LONGEST_NAME + "文字以内で入力してください。");
    }
  }

  /** Splits a problem given as code and message. */
  private static void add(Violations wrong, String field, String problem) {
    int space = problem.indexOf(' ');
    wrong.add(field, null, problem.substring(0, space), problem.substring(space + 1) + "。");
  }

  private static String text(Map<String, String> input, String field) {
    return input.getOrDefault(field, "").strip();
  }

  private static Set<String> ticked(Map<String, String> input) {
    Set<String> roles = new LinkedHashSet<>();
    for (Map.Entry<String, String> entry : input.entrySet()) {
      if (entry.getKey().startsWith("role-") && entry.getValue().equals("true")) {
        roles.add(entry.getKey().substring("role-".length()));
      }
    }
    return roles;
  }

  private static void record(
      TenantSession session, Operator operator, Action action, String officerId, String act) {
    AuditEntry entry = AuditEntry.of(operator, "platform", FUNCTION, action).condition("act", act);
    AuditLog.record(session, officerId.isEmpty() ? entry : entry.condition("officerId", officerId));
  }
}
