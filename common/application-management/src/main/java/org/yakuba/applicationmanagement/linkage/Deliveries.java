package org.yakuba.applicationmanagement.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.platform.tenancy.TenantSession;

/** 連携の記録: under which id an application went to a business, and everything that came back. */
public final class Deliveries {

  private Deliveries() {}

  /** What happened to a delivery. */
  public enum Kind {
    SENT("送付"),
    ACCEPTED("取込"),
    REJECTED("取込不可"),
    STARTED("審査開始"),
    SENT_BACK("差戻し"),
    CORRECTION_REQUESTED("補正の指摘"),
    DECIDED("処分"),
    NOT_APPLIED("反映できない回答");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** One line of a delivery. */
  public record Event(Instant at, Kind kind, int revision, String detail) {}

  /** The delivery of an application to its business: made once, the same ever after. */
  static UUID of(TenantSession session, Application application) {
    session
        .sql(Deliveries.class, "insert-delivery")
        .param("delivery", UUID.randomUUID())
        .param("id", application.id())
        .param("business", application.targetBusiness())
        .update();
    return session
        .sql(Deliveries.class, "find-delivery")
        .param("id", application.id())
        .param("business", application.targetBusiness())
        .query((row, index) -> row.getObject("delivery_id", UUID.class))
        .single();
  }

  /** The application that went under this id. */
  static Optional<UUID> application(TenantSession session, UUID delivery) {
    return session
        .sql(Deliveries.class, "application-of")
        .param("delivery", delivery)
        .query((row, index) -> row.getObject("application_id", UUID.class))
        .optional();
  }

  /** How often the delivery was sent. */
  static int sent(TenantSession session, UUID delivery) {
    return session
        .sql(Deliveries.class, "count-sent")
        .param("delivery", delivery)
        .query(Integer.class)
        .single();
  }

  static void record(
      TenantSession session,
      UUID delivery,
      UUID event,
      Instant at,
      Kind kind,
      int revision,
      String detail) {
    session
        .sql(Deliveries.class, "insert-delivery-event")
        .param("delivery", delivery)
        .param("event", event)
        .param("at", Timestamp.from(at))
        .param("kind", kind.name())
        .param("revision", revision)
        .param("detail", detail)
        .update();
  }

  /** Everything that happened to the delivery of an application, oldest first. */
  public static List<Event> events(TenantSession session, UUID application) {
    return session
        .sql(Deliveries.class, "delivery-events")
        .param("id", application)
        .query((row, index) ->
            new Event(
                row.getTimestamp("occurred_at").toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                row.getString("detail")))
        .list();
  }

  /** Applications that are ready and were not sent since, the oldest first, locked. */
  static List<UUID> waiting(TenantSession session, int limit) {
    return session
        .sql(Deliveries.class, "waiting")
        .param("limit", limit)
        .query((row, index) -> row.getObject("application_id", UUID.class))
        .list();
  }
}
