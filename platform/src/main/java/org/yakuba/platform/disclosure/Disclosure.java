package org.yakuba.platform.disclosure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.SuppressionRule.Perpetrator;
import org.yakuba.platform.disclosure.SuppressionRule.Request;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The only gate through which protected items leave the program. It reads the flags of everybody in
 * the output in one statement; whatever it cannot know is blocked.
 */
public final class Disclosure {
  private Disclosure() {}

  /** Decides about an output without releases, e.g. a screen or a file. */
  public static DisclosureDecision decide(
      TenantSession session,
      DocumentKind document,
      Collection<String> addresseeNumbers,
      Requester requester,
      Channel channel,
      Instant at) {
    return decide(
        session, document, addresseeNumbers, requester, channel, at, List.of(), List.of());
  }

  /**
   * Decides about an output.
   *
   * @param perpetrators known to the issuing business (only the resident register has them)
   * @param releases of the issuing business; they count for documents only and for no other
   *     business (§4.2)
   */
  public static DisclosureDecision decide(
      TenantSession session,
      DocumentKind document,
      Collection<String> addresseeNumbers,
      Requester requester,
      Channel channel,
      Instant at,
      Collection<Perpetrator> perpetrators,
      Collection<TemporaryRelease> releases) {
    var subjects = Set.copyOf(addresseeNumbers);
    var rows =
        session
            .sql(Disclosure.class, "flags-of")
            .param("numbers", subjects.toArray(String[]::new))
            .query(Disclosure::row)
            .list();
    var complete = rows.stream().anyMatch(Row::complete);
    if (!complete) {
      return new DisclosureDecision(subjects, Map.of(), null, false, Set.of());
    }
    var flags =
        rows.stream()
            .map(Row::flag)
            .filter(flag -> flag != null)
            .map(flag -> (SuppressionFlag) flag)
            .toList();
    return decide(flags, document, subjects, requester, channel, at, perpetrators, releases);
  }

  /** The pure part: the same facts always give the same decision. */
  static DisclosureDecision decide(
      List<SuppressionFlag> flags,
      DocumentKind document,
      Set<String> subjects,
      Requester requester,
      Channel channel,
      Instant at,
      Collection<Perpetrator> perpetrators,
      Collection<TemporaryRelease> releases) {
    var request = new Request(document, subjects, requester, at);
    var outcome =
        SuppressionRule.decide(
            flags, perpetrators, channel == Channel.DOCUMENT ? releases : List.of(), request);
    var inForce =
        SuppressionPeriods.inForce(flags, request.day()).stream()
            .collect(Collectors.groupingBy(SuppressionFlag::addresseeNumber));
    var opensForOfficer = channel == Channel.SCREEN && requester.entitled();
    return new DisclosureDecision(
        subjects, inForce, outcome, opensForOfficer, outcome.suppressed());
  }

  record Row(boolean complete, @Nullable SuppressionFlag flag) {}

  static Row row(ResultSet row, int index) throws SQLException {
    var complete = row.getBoolean("complete");
    var number = row.getString("addressee_number");
    if (number == null) {
      return new Row(complete, null);
    }
    return new Row(
        complete,
        new SuppressionFlag(
            number,
            row.getString("measure_key"),
            ProtectionRole.valueOf(row.getString("role")),
            MeasureKind.ofCode(row.getString("kind")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getBoolean("open_ended"),
            row.getObject("ended_on", LocalDate.class),
            scopes(row.getArray("scopes"))));
  }

  private static Set<ProtectedScope> scopes(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(ProtectedScope::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
