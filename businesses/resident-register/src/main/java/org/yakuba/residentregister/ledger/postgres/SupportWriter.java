package org.yakuba.residentregister.ledger.postgres;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.ProtectiveMeasure;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Decision.Accepted;
import org.yakuba.residentregister.ledger.decide.Support;
import org.yakuba.residentregister.rules.ResidentStatus;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes 支援措置 as new versions, and the flags that disclosure decides with, in one transaction
 * (resident-register §3.12).
 */
public final class SupportWriter {
  private final TenantSession session;
  private final boolean autoEnd;

  /** When and by which 異動 measures change. */
  public record Moment(UUID eventId, OffsetDateTime at, LocalDate today) {}

  private record Key(String number, String measureId) {}

  SupportWriter(TenantSession session, boolean autoEnd) {
    this.session = session;
    this.autoEnd = autoEnd;
  }

  void write(PostgresSlice slice, AfterState after, Accepted accepted, Moment writing) {
    if (accepted.supports().isEmpty()) {
      return;
    }
    var measures = JsonNodeFactory.instance.arrayNode();
    var releases = JsonNodeFactory.instance.arrayNode();
    var applications = new LinkedHashSet<Key>();
    for (var support : accepted.supports()) {
      if (isReleaseOnly(slice, support)) {
        var release = support.releases().getLast();
        releases
            .addObject()
            .put("addressee_number", support.number())
            .put("measure_id", uuid(support.measureId()).toString())
            .put("valid_from", support.startDate().toString())
            .put("released_from", release.at().toString())
            .put("minutes", release.minutes());
        continue;
      }
      applications.add(new Key(support.number(), support.measureId()));
      measures
          .addObject()
          .put("addressee_number", support.number())
          .put("measure_id", uuid(support.measureId()).toString())
          .put("role", support.role().name())
          .put("principal", support.principal())
          .put("stage", support.stage().name())
          .put("valid_from", support.startDate().toString())
          .put("valid_to", LedgerWriter.text(support.endDate()))
          .put("ended_on", LedgerWriter.text(support.endedOn()))
          .put(
              "moved_out_on",
              LedgerWriter.text(movedOutOn(after, support.number(), writing.today())));
    }
    session
        .later(SupportWriter.class, "write_supports")
        .param("at", writing.at())
        .param("today", writing.today())
        .param("event", writing.eventId())
        .param("supports", measures.toString())
        .param("releases", releases.toString())
        .write();
    if (!applications.isEmpty()) {
      var flags = new ArrayList<SuppressionFlag>();
      for (var application : applications) {
        flags.addAll(flags(slice, after, accepted, application, writing.today()));
      }
      ProtectiveFlags.replace(session, flags);
    }
  }

  /** 一時解除 leaves the measure as it was. */
  private static boolean isReleaseOnly(PostgresSlice slice, Support support) {
    return slice.supports(support.number()).stream()
        .anyMatch(known ->
            known.measureId().equals(support.measureId())
                && known.startDate().equals(support.startDate())
                && known.releases().size() < support.releases().size());
  }

  /** All versions of one application as they now are. */
  private List<SuppressionFlag> flags(
      PostgresSlice slice, AfterState after, Accepted accepted, Key key, LocalDate today) {
    var versions = new LinkedHashMap<LocalDate, Support>();
    for (var supports : List.of(slice.supports(key.number()), accepted.supports())) {
      supports.stream()
          .filter(s -> s.number().equals(key.number()) && s.measureId().equals(key.measureId()))
          .forEach(s -> versions.put(s.startDate(), s));
    }
    var movedOut = movedOutOn(after, key.number(), today);
    return versions.values().stream().map(s -> flag(s, movedOut, today)).toList();
  }

  /** 消除日 of a person who has moved out by a day. */
  private static @Nullable LocalDate movedOutOn(AfterState after, String number, LocalDate day) {
    return after
        .chain(number)
        .asOf(day)
        .filter(row -> row.sheet().status() == ResidentStatus.MOVED_OUT)
        .map(ChainRow::effectiveOn)
        .orElse(null);
  }

  private SuppressionFlag flag(Support support, @Nullable LocalDate movedOut, LocalDate today) {
    return new ProtectiveMeasure(
            support.number(),
            uuid(support.measureId()).toString(),
            support.role(),
            support.stage(),
            support.startDate(),
            Objects.requireNonNullElse(support.endDate(), LocalDate.MAX),
            movedOut,
            null,
            support.endedOn(),
            Set.of(ProtectedScope.values()))
        .flag(autoEnd, today);
  }

  /** Measures begun by an 異動 are named by its id. */
  private static UUID uuid(String measureId) {
    try {
      return UUID.fromString(measureId);
    } catch (IllegalArgumentException e) {
      return UUID.nameUUIDFromBytes(measureId.getBytes(StandardCharsets.UTF_8));
    }
  }
}
