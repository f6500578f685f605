package org.yakuba.applicationmanagement.linkage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Applications.Act;
import org.yakuba.applicationmanagement.ledger.Corrections;
import org.yakuba.applicationmanagement.linkage.Deliveries.Kind;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ApplicationReviewChanged;
import org.yakuba.contracts.application.ItemFinding;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 取込結果の受領・決定の反映 (APP-5-03, APP-5-04) — takes what one business answers and moves the application
 * along the ways of §5, through the states in between where the business told only the last one.
 * What cannot follow changes nothing and is shown to an officer.
 */
public final class BusinessAnswers implements LinkageConsumer {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int CORRECTION_DAYS = 14;
  private static final List<ApplicationStatus> WAY =
      List.of(
          ApplicationStatus.READY_TO_FORWARD,
          ApplicationStatus.FORWARDED,
          ApplicationStatus.SUBSTANTIVE_REVIEW);

  private final String business;

  /**
   * @param business id of the business that answers
   */
  public BusinessAnswers(String business) {
    this.business = business;
  }

  @Override
  public String id() {
    return "application-management.answers." + business;
  }

  @Override
  public String title() {
    return "申請管理(" + business + " の回答)";
  }

  @Override
  public String publisher() {
    return business;
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(
        ApplicationAcknowledged.class, ApplicationReviewChanged.class, ApplicationDecided.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    switch (event.payload()) {
      case ApplicationAcknowledged answer -> acknowledged(session, event, answer);
      case ApplicationReviewChanged answer -> reviewed(session, event, answer);
      case ApplicationDecided answer -> decided(session, event, answer);
      case Record other ->
          throw new IllegalArgumentException("not an answer: " + other.getClass().getName());
    }
  }

  private void acknowledged(
      TenantSession session, LinkageEvent<?> event, ApplicationAcknowledged answer) {
    boolean accepted = answer.status().equals("ACCEPTED");
    follow(
        session,
        event,
        answer.deliveryId(),
        accepted ? Kind.ACCEPTED : Kind.REJECTED,
        accepted ? ApplicationStatus.FORWARDED : ApplicationStatus.FORMAL_REVIEW,
        text(answer.findings()));
  }

  private void reviewed(
      TenantSession session, LinkageEvent<?> event, ApplicationReviewChanged answer) {
    var delivery = answer.deliveryId();
    var text = text(answer.findings());
    switch (answer.reviewStatus()) {
      case "STARTED" ->
          follow(
              session, event, delivery, Kind.STARTED, ApplicationStatus.SUBSTANTIVE_REVIEW, text);
      case "SENT_BACK" ->
          follow(session, event, delivery, Kind.SENT_BACK, ApplicationStatus.FORMAL_REVIEW, text);
      case "CORRECTION_REQUESTED" -> {
        var moved =
            follow(
                session,
                event,
                delivery,
                Kind.CORRECTION_REQUESTED,
                ApplicationStatus.CORRECTION_REQUESTED,
                text);
        if (moved != null) {
          var due = answer.dueDate();
          Corrections.insert(
              session,
              moved,
              due == null
                  ? LocalDate.ofInstant(event.occurredAt(), JAPAN).plusDays(CORRECTION_DAYS)
                  : due,
              answer.findings().stream()
                  .map(finding -> new Corrections.Point(finding.itemId(), finding.message()))
                  .toList(),
              event.occurredAt(),
              business);
        }
      }
      default ->
          throw new IllegalArgumentException("APP-E073 知らない審査の状態です: " + answer.reviewStatus());
    }
  }

  private void decided(TenantSession session, LinkageEvent<?> event, ApplicationDecided answer) {
    var end =
        switch (answer.disposition()) {
          case "APPROVED" -> ApplicationStatus.COMPLETED;
          case "DENIED" -> ApplicationStatus.DENIED;
          case "WITHDRAWN" -> ApplicationStatus.WITHDRAWN;
          case "TRANSFERRED" -> ApplicationStatus.TRANSFERRED;
          default ->
              throw new IllegalArgumentException("APP-E073 知らない処分です: " + answer.disposition());
        };
    var words = new ArrayList<String>();
    words.add("決定日 " + answer.decidedOn());
    if (answer.noticeNumber() != null) {
      words.add("通知書番号 " + answer.noticeNumber());
    }
    if (answer.recipientNumber() != null) {
      words.add("受給者番号 " + answer.recipientNumber());
    }
    if (answer.reason() != null) {
      words.add(answer.reason());
    }
    var moved =
        follow(session, event, answer.deliveryId(), Kind.DECIDED, end, String.join("、", words));
    if (moved != null) {
      Applications.dispose(session, moved.id(), answer.disposition());
    }
  }

  private static String text(List<ItemFinding> findings) {
    return findings.stream()
        .map(finding ->
            (finding.itemId().isEmpty() ? "" : finding.itemId() + " ") + finding.message())
        .collect(Collectors.joining("、"));
  }

  /** The application as it stands afterwards; null when the answer could not follow. */
  private @Nullable Application follow(
      TenantSession session,
      LinkageEvent<?> event,
      UUID delivery,
      Kind kind,
      ApplicationStatus end,
      String text) {
    var id =
        Deliveries.application(session, delivery)
            .orElseThrow(() -> new IllegalArgumentException("APP-E074 知らない連携IDです: " + delivery));
    var application = Applications.lock(session, id).orElseThrow();
    var path = path(application.status(), end);
    boolean follows = !path.isEmpty() && application.targetBusiness().equals(business);
    Deliveries.record(
        session,
        delivery,
        event.eventId(),
        event.occurredAt(),
        follows ? kind : Kind.NOT_APPLIED,
        0,
        text);
    if (!follows) {
      notApplied(session, application, kind, event.eventId());
      return null;
    }
    for (var next : path) {
      boolean last = next == end;
      application =
          Applications.move(
              session,
              application,
              next,
              new Act(
                  event.occurredAt(),
                  business,
                  kind.name(),
                  last ? text : "",
                  last && end.isFinal() ? text : ""));
    }
    return application;
  }

  /** The states to go through; empty when there is no way. */
  private static List<ApplicationStatus> path(ApplicationStatus from, ApplicationStatus end) {
    var path = new ArrayList<ApplicationStatus>();
    var at = from;
    while (!at.mayBecome(end)) {
      int place = WAY.indexOf(at);
      if (place < 0 || place + 1 == WAY.size() || WAY.get(place) == end) {
        return List.of();
      }
      at = WAY.get(place + 1);
      path.add(at);
    }
    path.add(end);
    return path;
  }

  private void notApplied(TenantSession session, Application application, Kind kind, UUID event) {
    WorkItems.open(
        session,
        new NewWorkItem(
            ApplicationManagement.ID,
            ApplicationManagement.ANSWER_ITEM,
            event.toString(),
            application.applicantNumber(),
            "業務の回答を申請の状態に反映できません",
            Map.of(
                "受付番号",
                application.originalReceiptNumber(),
                "回答",
                kind.label(),
                "いまの状態",
                application.status().label())));
  }
}
