package org.yakuba.childallowance.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.AppliedItems;
import org.yakuba.childallowance.filing.AppliedItems.Item;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.filing.FilingChannel;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingStore;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Takes applications into filings without typing again (CHA-7-02): a draft that a clerk examines;
 * the ledger is changed by a decision only. The day of receipt is the one on which it was submitted
 * first, in Japan.
 */
public final class ApplicationConsumer implements LinkageConsumer {
  /** Identity of the consumer. */
  public static final String ID = "child-allowance.applications";

  private static final String NOBODY = "CHA-E161";
  private static final String NO_RECIPIENT = "CHA-E162";

  /** Items kept beside a filing: those the business has a word for. No number, no account. */
  private static final Set<String> KEPT = new Words().list("applicationItem").keySet();

  private final ApplicationAnswers answers;
  private final ChildAllowanceLaw law;
  private final OpeningDays open;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ApplicationConsumer(
      ApplicationAnswers answers, ChildAllowanceLaw law, OpeningDays open, Clock clock) {
    this.answers = answers;
    this.law = law;
    this.open = open;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "児童手当(電子申請)";
  }

  @Override
  public String publisher() {
    return "application-management";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(ApplicationForwarded.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (event.payload() instanceof ApplicationForwarded application
        && application.targetBusinessId().equals(ChildAllowance.ID)) {
      take(session, application);
    }
  }

  private void take(TenantSession session, ApplicationForwarded application) {
    var applicant = application.applicantAddresseeNumber();
    if (applicant == null) {
      refuse(session, application, NOBODY, "申請者を住民記録で特定できないため受け付けられません");
      return;
    }
    var received = application.originalSubmittedAt().atZone(Numbers.JAPAN).toLocalDate();
    var form =
        new ApplicationForm(
            session, application, received, new Settings(law, open, received).starts());
    var certification = certification(session, applicant);
    boolean aboutRecipient = !application.procedureId().equals("CHD-01");
    if (aboutRecipient && certification == null) {
      refuse(session, application, NO_RECIPIENT, "申請者は児童手当を受給していません");
      return;
    }
    var command = form.command(applicant, certification == null ? "" : certification);
    var filing = command.flatMap(prepared -> draft(session, application, applicant, prepared));
    WorkItems.open(
        session,
        new NewWorkItem(
            ChildAllowance.ID,
            LifeEvents.APPLICATION_KIND,
            application.deliveryId()
                + (application.revision() == 1 ? "" : "/" + application.revision()),
            applicant,
            (application.revision() == 1 ? "電子申請の審査 " : "補正された電子申請の審査 ")
                + application.procedureId(),
            detail(application, received, filing.orElse(null))));
    answers.acknowledge(session, application.deliveryId(), List.of());
  }

  /**
   * The draft with what the applicant wrote. An application that was corrected makes its filing a
   * draft again.
   */
  private Optional<UUID> draft(
      TenantSession session, ApplicationForwarded application, String applicant, Command command) {
    var source = ApplicationAnswers.SOURCE + application.deliveryId();
    var known = FilingStore.bySource(session, source);
    if (known.isPresent()) {
      if (FilingStore.renew(session, known.get().id(), command, clock.instant())) {
        keep(session, application, known.get().id());
      }
      return known.map(Filing::id);
    }
    var filing =
        FilingStore.add(
            session,
            new FilingStore.Entry(
                command,
                FilingChannel.ONLINE,
                applicant,
                null,
                source,
                FilingStatus.DRAFT,
                0,
                "linkage",
                "申請管理",
                "LINKAGE",
                clock.instant()));
    filing.ifPresent(id -> keep(session, application, id));
    return filing;
  }

  private static void keep(TenantSession session, ApplicationForwarded application, UUID filing) {
    AppliedItems.keep(
        session,
        filing,
        application.revision(),
        application.items().stream()
            .map(item -> new Item(item.itemId(), item.sequence(), item.value()))
            .filter(item -> KEPT.contains(item.name()) && !item.value().isEmpty())
            .toList());
  }

  private static Map<String, String> detail(
      ApplicationForwarded application, LocalDate received, @Nullable UUID filing) {
    var detail = new TreeMap<String, String>();
    detail.put("receiptNumber", application.receiptNumber());
    detail.put("procedureId", application.procedureId());
    detail.put("receivedOn", received.toString());
    if (filing != null) {
      detail.put("filing", filing.toString());
    }
    return detail;
  }

  private void refuse(
      TenantSession session, ApplicationForwarded application, String code, String message) {
    answers.acknowledge(
        session, application.deliveryId(), List.of(new ItemFinding("", code, message)));
  }

  private static @Nullable String certification(TenantSession session, String number) {
    return session
        .sql(ApplicationConsumer.class, "lasting-certification")
        .param("number", number)
        .query((row, n) -> row.getString("certification_number"))
        .optional()
        .orElse(null);
  }
}
