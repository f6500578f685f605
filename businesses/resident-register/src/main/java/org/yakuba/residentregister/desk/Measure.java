package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveMeasure;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.AsOf;

/**
 * 支援措置 as entitled officers see it on the person's page (RES-2-11): period, state, and whether the
 * end has passed unhandled (RES-3-07).
 *
 * @param harmType code of 被害の種別
 * @param kind 支援措置区分 on the day
 * @param from first day
 * @param to planned last day; null when it was never planned
 * @param endedOn 終了処理日
 * @param expired whether the planned end has passed without having been ended
 * @param endsSoon whether the planned end is at most one month ahead
 */
public record Measure(
    ProtectionRole role,
    String harmType,
    MeasureKind kind,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate endedOn,
    @Nullable String consultationBody,
    boolean expired,
    boolean endsSoon) {

  /** The versions known at a point in time, oldest first. */
  static List<Measure> of(TenantSession session, String addresseeNumber, AsOf at) {
    return session
        .sql(Measure.class, "measures")
        .param("addresseeNumbers", new String[] {addresseeNumber})
        .param("knownBefore", at.knownBefore())
        .query((rs, n) -> {
          var role = ProtectionRole.valueOf(rs.getString("role"));
          var from = rs.getObject("valid_from", LocalDate.class);
          var planned = rs.getObject("valid_to", LocalDate.class);
          var ended = rs.getObject("ended_on", LocalDate.class);
          var kept =
              new ProtectiveMeasure(
                  addresseeNumber,
                  rs.getString("measure_id"),
                  role,
                  ProtectiveMeasure.Stage.valueOf(rs.getString("stage")),
                  from,
                  planned == null ? from : planned,
                  rs.getObject("moved_out_on", LocalDate.class),
                  rs.getObject("post_move_out_until", LocalDate.class),
                  ended,
                  Set.of());
          boolean open = ended == null && planned != null;
          return new Measure(
              role,
              rs.getString("harm_type"),
              kept.kindOn(at.day()),
              from,
              planned,
              ended,
              rs.getString("consultation_body"),
              open && at.day().isAfter(planned),
              open
                  && !at.day().isAfter(planned)
                  && !at.day().isBefore(ProtectiveMeasure.extensionOpensOn(planned)));
        })
        .list();
  }
}
