package org.yakuba.childallowance.linkage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.filing.FilingChannel;
import org.yakuba.childallowance.filing.FilingStatus;
import org.yakuba.childallowance.filing.FilingStore;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.residentregister.HouseholdChanged;
import org.yakuba.contracts.residentregister.IndividualNumberChanged;
import org.yakuba.contracts.residentregister.LifeEventAmended;
import org.yakuba.contracts.residentregister.LifeEventCancelled;
import org.yakuba.contracts.residentregister.MoveInConfirmed;
import org.yakuba.contracts.residentregister.MoveOutCancelled;
import org.yakuba.contracts.residentregister.MoveOutConfirmed;
import org.yakuba.contracts.residentregister.MoveOutEffected;
import org.yakuba.contracts.residentregister.MoveOutRegistered;
import org.yakuba.contracts.residentregister.NationalityChanged;
import org.yakuba.contracts.residentregister.ProtectiveMeasureChanged;
import org.yakuba.contracts.residentregister.ResidentBorn;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentCodeChanged;
import org.yakuba.contracts.residentregister.ResidentCorrected;
import org.yakuba.contracts.residentregister.ResidentDeleted;
import org.yakuba.contracts.residentregister.ResidentDied;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.contracts.residentregister.ResidentMovedIn;
import org.yakuba.contracts.residentregister.ResidentRelocated;
import org.yakuba.contracts.residentregister.ResidentRestored;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/** What an 異動 of the register leads to here (rulebook U06 to U09, §6). */
public final class LifeEvents {
  /** 勧奨: a birth or a move in that nobody claimed for yet. */
  public static final String CLAIM_KIND = "child-allowance.claim-expected";

  /** 職権: a filing was prepared, to be completed and approved. */
  public static final String DRAFT_KIND = "child-allowance.draft";

  /** 再計算: something that was decided upon was taken back, corrected or changed. */
  public static final String REVIEW_KIND = "child-allowance.review";

  /** 電子申請: an application was taken into a filing. */
  public static final String APPLICATION_KIND = "child-allowance.application";

  private static final String PROGRAM = "linkage";
  private static final String MOVE_OUT = "move-out/";

  private final ChildAllowanceLaw law;
  private final OpeningDays open;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public LifeEvents(ChildAllowanceLaw law, OpeningDays open, Clock clock) {
    this.law = law;
    this.open = open;
    this.clock = clock;
  }

  /** A recipient for whom a person counts, and as what. */
  private record Concerned(String certification, String recipient, String part) {}

  void follow(
      TenantSession session, LinkageEvent<? extends Record> event, ResidentChanged changed) {
    var day = event.effectiveDate();
    switch (changed) {
      case ResidentBorn born -> expected(session, event, born.resident(), "出生");
      case ResidentMovedIn in -> expected(session, event, in.resident(), "転入");
      case MoveOutRegistered out -> {
        var planned = out.moveOut().plannedDate();
        movedOut(session, event, out.addresseeNumber(), planned == null ? day : planned);
      }
      case MoveOutEffected out -> movedOut(session, event, out.addresseeNumber(), day);
      case MoveOutCancelled back -> moveOutCancelled(session, event, back.addresseeNumber());
      case ResidentDied died -> died(session, event, died.addresseeNumber(), day);
      case ResidentDeleted gone -> review(session, event, gone.addresseeNumber(), "職権消除");
      case ResidentRestored back -> review(session, event, back.addresseeNumber(), "回復");
      case HouseholdChanged other -> review(session, event, other.addresseeNumber(), "世帯の変更");
      case ResidentCorrected other -> review(session, event, other.addresseeNumber(), "記載の修正");
      case LifeEventCancelled undone -> review(session, event, undone.addresseeNumber(), "異動の取消し");
      case LifeEventAmended amended -> review(session, event, amended.addresseeNumber(), "異動の訂正");
      case ResidentRelocated r -> {}
      case MoveInConfirmed c -> {}
      case MoveOutConfirmed c -> {}
      case NationalityChanged n -> {}
      case IndividualNumberChanged n -> {}
      case ResidentCodeChanged c -> {}
      case ProtectiveMeasureChanged p -> {}
    }
  }

  /** U09, U07: somebody of paid age came; the last day for a claim that reaches back is told. */
  private void expected(
      TenantSession session, LinkageEvent<?> event, ResidentItems child, String what) {
    var birth = child.birthDate() == null ? null : child.birthDate().toDate().internalDate();
    var day = event.effectiveDate();
    if (birth == null || law.payableUntil(birth).atEndOfMonth().isBefore(day)) {
      return;
    }
    var recipients = atHome(session, child.householdNumber());
    var detail = new LinkedHashMap<String, String>();
    detail.put("lifeEvent", what);
    detail.put("eventDate", Wareki.format(day));
    detail.put("deadline", Wareki.format(new Settings(law, open, day).starts().deadline(day)));
    detail.put("toFile", recipients.isEmpty() ? "認定請求" : "額改定認定請求");
    if (!recipients.isEmpty()) {
      detail.put("certificationNumber", String.join(" ", recipients));
    }
    open(session, CLAIM_KIND, event, child.addresseeNumber(), what + "の児童の請求", detail);
  }

  private static List<String> atHome(TenantSession session, String household) {
    return session
        .sql(LifeEvents.class, "recipients-at-home")
        .param("household", household)
        .query((row, n) -> row.getString("certification_number"))
        .list();
  }

  private static List<Concerned> concerned(TenantSession session, String number, LocalDate day) {
    return session
        .sql(LifeEvents.class, "concerned")
        .param("number", number)
        .param("day", day)
        .query((row, n) ->
            new Concerned(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getString("part")))
        .list();
  }

  /** U08: an extinction is prepared for the planned day; the day that comes prepares it no more. */
  private void movedOut(
      TenantSession session, LinkageEvent<?> event, String number, LocalDate day) {
    for (var found : concerned(session, number, day)) {
      if (!found.part().equals("RECIPIENT")) {
        review(session, event, number, "児童の転出", List.of(found));
        continue;
      }
      if (!drafts(session, number).isEmpty()) {
        continue;
      }
      var command =
          new Command.Extinguish(
              found.certification(), today(), true, day, ExtinctionReason.MOVED_OUT);
      draft(session, event, found, command, MOVE_OUT, "転出による消滅", day);
    }
  }

  private static List<UUID> drafts(TenantSession session, String number) {
    return session
        .sql(LifeEvents.class, "open-drafts")
        .param("number", number)
        .param("source", MOVE_OUT)
        .query((row, n) -> row.getObject("filing_id", UUID.class))
        .list();
  }

  /**
   * A prepared extinction goes; one that was decided is looked at again (no decision is deleted).
   */
  private void moveOutCancelled(TenantSession session, LinkageEvent<?> event, String number) {
    for (var id : drafts(session, number)) {
      session
          .sql(LifeEvents.class, "close-draft")
          .param("id", id)
          .param("program", PROGRAM)
          .param("note", "転出の取消し")
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
    session
        .sql(LifeEvents.class, "ended-by-move")
        .param("number", number)
        .query((row, n) -> row.getString("certification_number"))
        .list()
        .forEach(certification ->
            review(
                session,
                event,
                number,
                "転出の取消し",
                List.of(new Concerned(certification, number, "RECIPIENT"))));
  }

  /** U06, U04: a recipient or a child died. */
  private void died(TenantSession session, LinkageEvent<?> event, String number, LocalDate day) {
    for (var found : concerned(session, number, day)) {
      var command =
          found.part().equals("RECIPIENT")
              ? new Command.Extinguish(
                  found.certification(), today(), true, day, ExtinctionReason.DEATH)
              : new Command.ReviseDown(
                  found.certification(),
                  today(),
                  true,
                  List.of(new ChildEnd(number, day, ChildEnd.Reason.CHILD_DEATH, null)));
      draft(session, event, found, command, "death/", "死亡による職権の処理", day);
    }
  }

  private void draft(
      TenantSession session,
      LinkageEvent<?> event,
      Concerned found,
      Command command,
      String source,
      String title,
      LocalDate day) {
    Optional<UUID> id =
        FilingStore.add(
            session,
            new FilingStore.Entry(
                command,
                FilingChannel.EX_OFFICIO,
                found.recipient(),
                null,
                source + event.eventId() + "/" + found.certification(),
                FilingStatus.DRAFT,
                0,
                PROGRAM,
                "連携",
                "LINKAGE",
                clock.instant()));
    if (id.isPresent()) {
      var detail = new LinkedHashMap<String, String>();
      detail.put("certificationNumber", found.certification());
      detail.put("eventDate", Wareki.format(day));
      detail.put("filing", id.get().toString());
      open(session, DRAFT_KIND, event, found.recipient(), title, detail);
    }
  }

  private void review(TenantSession session, LinkageEvent<?> event, String number, String what) {
    review(session, event, number, what, concerned(session, number, event.effectiveDate()));
  }

  private void review(
      TenantSession session,
      LinkageEvent<?> event,
      String number,
      String what,
      List<Concerned> concerned) {
    for (var found : concerned) {
      var detail = new LinkedHashMap<String, String>();
      detail.put("lifeEvent", what);
      detail.put("certificationNumber", found.certification());
      detail.put("eventDate", Wareki.format(event.effectiveDate()));
      WorkItems.open(
          session,
          new NewWorkItem(
              ChildAllowance.ID,
              REVIEW_KIND,
              event.eventId() + "/" + found.certification(),
              number,
              what + "による確認・再計算",
              detail));
    }
  }

  private static void open(
      TenantSession session,
      String kind,
      LinkageEvent<?> event,
      String number,
      String title,
      Map<String, String> detail) {
    WorkItems.open(
        session,
        new NewWorkItem(
            ChildAllowance.ID, kind, event.eventId() + "/" + number, number, title, detail));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Numbers.JAPAN));
  }
}
