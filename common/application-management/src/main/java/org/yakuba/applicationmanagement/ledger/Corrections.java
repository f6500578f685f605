package org.yakuba.applicationmanagement.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantSession;

/** 補正依頼 — what the resident is asked to correct, item by item, and by when (APP-4-03). */
public final class Corrections {

  private Corrections() {}

  /** One thing to be corrected; the item is empty when it is about the whole. */
  public record Point(String itemId, String message) {}

  /**
   * A request.
   *
   * @param dueDate last day to answer
   * @param by officer or business
   */
  public record Request(Instant requestedAt, LocalDate dueDate, String by, List<Point> points) {
    public Request {
      points = List.copyOf(points);
    }
  }

  /** Keeps a request under the line of the history that made it. */
  public static void insert(
      TenantSession session,
      Application application,
      LocalDate due,
      List<Point> points,
      Instant at,
      String by) {
    session
        .sql(Corrections.class, "insert-correction")
        .param("id", application.id())
        .param("statusNo", application.statusNo())
        .param("at", Timestamp.from(at))
        .param("due", due)
        .param("by", by)
        .update();
    session
        .sql(Corrections.class, "insert-correction-points")
        .param("id", application.id())
        .param("statusNo", application.statusNo())
        .param("items", points.stream().map(Point::itemId).toArray(String[]::new))
        .param("messages", points.stream().map(Point::message).toArray(String[]::new))
        .update();
  }

  /** The last request. */
  public static Optional<Request> last(TenantSession session, UUID application) {
    return session
        .sql(Corrections.class, "last-correction")
        .param("id", application)
        .query((row, index) ->
            new Request(
                row.getTimestamp("requested_at").toInstant(),
                row.getObject("due_date", LocalDate.class),
                row.getString("requested_by"),
                points(session, application, row.getInt("status_no"))))
        .optional();
  }

  private static List<Point> points(TenantSession session, UUID application, int statusNo) {
    return session
        .sql(Corrections.class, "correction-points")
        .param("id", application)
        .param("statusNo", statusNo)
        .query((row, index) -> new Point(row.getString("item_id"), row.getString("message")))
        .list();
  }

  /** Applications whose last day to answer lies before a day, locked. */
  public static List<UUID> overdue(TenantSession session, LocalDate today, int limit) {
    return session
        .sql(Corrections.class, "overdue")
        .param("today", today)
        .param("limit", limit)
        .query((row, index) -> row.getObject("application_id", UUID.class))
        .list();
  }
}
