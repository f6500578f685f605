package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.rules.MemberOrder;
import org.yakuba.residentregister.rules.Relationship;

/**
 * The ledger in PostgreSQL. Each reading is one statement, or two for a household, however many
 * persons there are.
 */
public final class DatabaseResidentLedger implements ResidentLedger {
  private record Household(
      String status, @Nullable LocalDate establishedOn, @Nullable LocalDate closedOn) {}

  @Override
  public Optional<ResidentState> resident(TenantSession session, String addresseeNumber, AsOf at) {
    return Optional.ofNullable(
        residents(session, List.of(addresseeNumber), at).get(addresseeNumber));
  }

  @Override
  public Map<String, ResidentState> residents(
      TenantSession session, Collection<String> addresseeNumbers, AsOf at) {
    return at(session.sql(DatabaseResidentLedger.class, "resident_state"), at)
        .param("addresseeNumbers", addresseeNumbers.toArray(String[]::new))
        .query((rs, n) -> RecordRow.state(rs))
        .stream()
        .collect(Collectors.toMap(s -> s.record().addresseeNumber(), Function.identity()));
  }

  @Override
  public Optional<HouseholdState> household(
      TenantSession session, String householdNumber, AsOf at) {
    var household =
        at(session.sql(DatabaseResidentLedger.class, "household_state"), at)
            .param("householdNumber", householdNumber)
            .query((rs, n) ->
                new Household(
                    rs.getString("household_status"),
                    rs.getObject("established_on", LocalDate.class),
                    rs.getObject("closed_on", LocalDate.class)))
            .optional();
    var persons =
        at(session.sql(DatabaseResidentLedger.class, "household_members"), at)
            .param("householdNumber", householdNumber)
            .query((rs, n) -> RecordRow.state(rs))
            .list();
    if (household.isEmpty() && persons.isEmpty()) {
      return Optional.empty();
    }
    var members = persons.stream().filter(s -> !s.record().status().isRemoved()).toList();
    return Optional.of(
        new HouseholdState(
            householdNumber,
            !members.isEmpty(),
            household.map(Household::establishedOn).orElse(null),
            members.isEmpty() ? household.map(Household::closedOn).orElse(null) : null,
            MemberOrder.sort(members, DatabaseResidentLedger::member),
            persons.stream()
                .filter(s -> s.record().status().isRemoved())
                .sorted(
                    Comparator.comparing((ResidentState s) -> s.record().entry().effectiveOn())
                        .reversed()
                        .thenComparing(s -> s.record().addresseeNumber()))
                .toList()));
  }

  @Override
  public List<HistoryEntry> history(TenantSession session, String addresseeNumber, AsOf at) {
    return History.of(
        session
            .sql(DatabaseResidentLedger.class, "history")
            .param("addresseeNumber", addresseeNumber)
            .param("knownBefore", at.knownBefore())
            .query((rs, n) -> RecordRow.record(rs))
            .list());
  }

  private static StatementSpec at(StatementSpec statement, AsOf at) {
    OffsetDateTime knownBefore = at.knownBefore();
    return statement.param("day", at.day()).param("knownBefore", knownBefore);
  }

  private static MemberOrder.Member member(ResidentState state) {
    var record = state.record();
    var membership = record.membership();
    return new MemberOrder.Member(
        record.addresseeNumber(),
        Relationship.parse(membership.relationshipCodes()).orElse(null),
        record.birthDate().internalDate(),
        membership.familyOf(),
        record.names().full().equals(record.familyRegister().head()));
  }
}
