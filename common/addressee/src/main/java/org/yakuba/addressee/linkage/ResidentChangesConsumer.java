package org.yakuba.addressee.linkage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.ResidentChanged;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.number.NumberSeries;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Keeps the copy of the residents equal to their register, one event at a time and by the same rule
 * as {@link AddresseeSnapshotConsumer}: a row is written only where the published state differs
 * from what is known (ADR-1-03). Every event hands the whole state over, so the last one decides.
 */
public final class ResidentChangesConsumer implements LinkageConsumer {

  /** Identity of the consumer. */
  public static final String ID = "addressee.residents";

  private static final String RESIDENT = "1";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "宛名(住民の写し)";
  }

  @Override
  public String publisher() {
    return "resident-register";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return ResidentChanged.withWholeState();
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (!(event.payload() instanceof ResidentChanged changed)) {
      throw new IllegalArgumentException("not about a resident: " + event.eventType());
    }
    var person = changed.resident();
    if (person == null) {
      forget(session, List.of(changed.addresseeNumber()), event.recordedAt());
    } else if (person.residentStatus().equals(RESIDENT)
        && collides(session, person.addresseeNumber())) {
      WorkItems.open(session, TakenOver.collision(person.addresseeNumber()));
    } else {
      TakenOver.index(session, takeOver(session, person, event.recordedAt()));
      raiseSeries(session, person.addresseeNumber());
    }
  }

  private static boolean collides(TenantSession session, String number) {
    return session
        .sql(ResidentChangesConsumer.class, "collides")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** These never were residents. */
  static void forget(TenantSession session, List<String> numbers, Instant at) {
    session
        .sql(ResidentChangesConsumer.class, "forget")
        .param("tenant", session.tenant().value())
        .param("numbers", numbers.toArray(String[]::new))
        .param("knownFrom", Timestamp.from(at))
        .update();
  }

  private static List<TakenOver> takeOver(TenantSession session, ResidentItems person, Instant at) {
    var address = person.address();
    return session
        .sql(ResidentChangesConsumer.class, "take-over-one")
        .param("tenant", session.tenant().value())
        .param("knownFrom", Timestamp.from(at))
        .param("number", person.addresseeNumber())
        .param("residentStatus", person.residentStatus())
        .param("residentType", person.residentType())
        .param("householdNumber", person.householdNumber())
        .param("name", person.name())
        .param("nameKana", person.nameKana())
        .param("alias", person.alias())
        .param("birthDate", internalDate(person.birthDate()))
        .param("birthDateText", unknownText(person.birthDate()))
        .param("sex", person.sex())
        .param("municipalityCode", address.municipalityCode())
        .param("townCode", address.townCode())
        .param("address", address.line())
        .param("building", address.building())
        .param("postalCode", address.postalCode())
        .param("removedOn", internalDate(person.removedOn()))
        .query(TakenOver::of)
        .list();
  }

  private static @Nullable LocalDate internalDate(@Nullable UncertainDay day) {
    return day == null ? null : day.toDate().internalDate();
  }

  private static @Nullable String unknownText(@Nullable UncertainDay day) {
    return day == null ? null : day.unknownText();
  }

  /** The last digit is the check digit. */
  private static void raiseSeries(TenantSession session, String number) {
    if (number.length() < 2 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    NumberSeries.ADDRESSEE.raise(session, Long.parseLong(number.substring(0, number.length() - 1)));
  }
}
