package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.intake.PackageReceiver;
import org.yakuba.applicationmanagement.ledger.ParkedPackages;
import org.yakuba.applicationmanagement.ledger.ParkedPackages.Settlement;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 取込不能一覧: packages that could not be taken in, unopened, with the reasons (APP-1-06). */
@Controller
@Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
final class ParkedController {
  private static final String PATH = ApplicationController.PATH + "/parked";
  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_NOTE = 500;

  private final Screens screens;
  private final Tenancy tenancy;
  private final PackageReceiver receiver;
  private final MessageCatalogue messages;
  private final Clock clock;

  ParkedController(
      Screens screens,
      Tenancy tenancy,
      PackageReceiver receiver,
      MessageCatalogue messages,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.receiver = receiver;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list(Operator operator) {
    List<ParkedPackages.Parked> parked =
        tenancy.call(
            operator.tenant(),
            session -> {
              var found = ParkedPackages.list(session, MOST_SHOWN);
              AuditLog.record(
                  session,
                  AuditEntry.of(operator, ApplicationManagement.ID, "APP-1-06", Action.SEARCH)
                      .condition("件数", Integer.toString(found.size())));
              return found;
            });
    return screens.page(
        operator,
        "取込不能一覧",
        "application-management/parked",
        Map.of("parked", parked, "messages", messages));
  }

  /** One package: what is known of it without opening it, and what can be done. */
  @GetMapping(PATH + "/{id}")
  Page one(Operator operator, @PathVariable UUID id) {
    return page(operator, id);
  }

  private Page page(Operator operator, UUID id) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var parked = ParkedPackages.find(session, id).orElseThrow(NotFound::new);
          AuditLog.record(
              session,
              AuditEntry.of(operator, ApplicationManagement.ID, "APP-1-06", Action.VIEW)
                  .condition("取込不能", id.toString()));
          return screens.page(
              operator,
              "取込不能の申請",
              "application-management/parked-package",
              Map.of(
                  "parked",
                  parked,
                  "findings",
                  ParkedPackages.findings(session, id),
                  "messages",
                  messages));
        });
  }

  /** Examines the package again. */
  @PostMapping(PATH + "/{id}/examine")
  Object examine(Operator operator, RedirectAttributes redirect, @PathVariable UUID id) {
    var receipt = receiver.examineAgain(operator, tenant(operator), id);
    var application = receipt.application();
    if (application == null) {
      redirect.addFlashAttribute(Screens.NOTICE, "もう一度検証しましたが、取り込めませんでした。");
      return new RedirectView(PATH + "/" + id);
    }
    redirect.addFlashAttribute(Screens.NOTICE, "取り込みました。");
    return new RedirectView(ApplicationController.PATH + "/" + application);
  }

  private Tenant tenant(Operator operator) {
    return new Tenants(tenancy)
        .all(LocalDate.now(clock)).stream()
            .filter(tenant -> tenant.id().equals(operator.tenant()))
            .findFirst()
            .orElseThrow(NotFound::new);
  }

  /** 取込不能として返す: settled with a note; the package stays. */
  @PostMapping(PATH + "/{id}/return")
  Object giveBack(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String note) {
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      return page(operator, id)
          .withForm(
              Form.of(Map.of("note", note))
                  .withErrors(
                      List.of(
                          new Violation("note", note, "APP-E077", "提供側へ返した内容を500文字までで入力してください"))));
    }
    tenancy.run(
        operator.tenant(),
        session -> {
          if (!ParkedPackages.settle(
              session,
              id,
              Settlement.RETURNED,
              clock.instant(),
              operator.officer().officerId(),
              note.strip())) {
            throw new AlreadyChanged();
          }
          AuditLog.record(
              session,
              AuditEntry.of(operator, ApplicationManagement.ID, "APP-1-06", Action.UPDATE)
                  .condition("取込不能", id.toString()));
        });
    redirect.addFlashAttribute(Screens.NOTICE, "取込不能として返却を記録しました。");
    return new RedirectView(PATH);
  }
}
