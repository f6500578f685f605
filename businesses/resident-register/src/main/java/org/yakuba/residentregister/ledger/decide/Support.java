package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;

/**
 * 支援措置 of one person: one version of a measure (resident-register §3.12).
 *
 * @param measureId the application (申出) it belongs to
 * @param principal 代表対象者; null for the subject
 * @param endDate planned end, included; null for a provisional measure without one
 * @param endedOn 終了処理日: protected on this day for the last time
 * @param releases 一時解除
 */
public record Support(
    String number,
    String measureId,
    ProtectionRole role,
    @Nullable String principal,
    Stage stage,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate endedOn,
    List<Release> releases) {

  public Support {
    releases = List.copyOf(releases);
  }

  /** 一時解除: from its moment on for so many minutes, the last of them excluded. */
  public record Release(LocalDateTime at, int minutes) {
    /** Whether it counts at a moment. */
    public boolean covers(LocalDateTime moment) {
      return !moment.isBefore(at) && moment.isBefore(at.plusMinutes(minutes));
    }
  }

  /** The same, ended. */
  public Support ended(LocalDate on) {
    return new Support(number, measureId, role, principal, stage, startDate, endDate, on, releases);
  }

  /** The same, released for a time. */
  public Support released(Release release) {
    var all = new java.util.ArrayList<>(releases);
    all.add(release);
    return new Support(number, measureId, role, principal, stage, startDate, endDate, endedOn, all);
  }
}
