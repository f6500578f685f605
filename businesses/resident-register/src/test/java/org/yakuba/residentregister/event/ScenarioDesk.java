package org.yakuba.residentregister.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.postgres.NumberSpan;

/** A desk that confirms what scenarios enter and gives back the decision. */
public final class ScenarioDesk {
  private final TestDesk desk;

  public ScenarioDesk(Tenancy tenancy, TenantId tenant, RegisterLaw law) {
    this.desk = new TestDesk(tenancy, tenant, law);
  }

  /** Decides, locks and writes as the desk does, on the day the 異動 is processed. */
  public Decision confirm(UUID id, Command command, LocalDate day) {
    desk.setDay(day);
    var officer = desk.officer("scenario");
    return desk.tenancy.call(
        desk.tenant,
        session -> {
          var decided = desk.confirmation.lock(session, officer, id, command);
          if (decided.decision() instanceof Decision.Accepted) {
            desk.confirmation.write(
                session, officer, id, decided, Confirmation.Entered.by(officer), null);
          }
          return decided.decision();
        });
  }

  public <T> T in(Function<TenantSession, T> work) {
    return desk.tenancy.call(desk.tenant, work);
  }

  /** Individual numbers of a person as known before an instant. */
  public List<NumberSpan> numbers(String number, OffsetDateTime end) {
    return in(session ->
        session
            .jdbc()
            .sql(
                "SELECT n.number_cipher, n.valid_from, n.valid_to"
                    + " FROM resident_register.resident r"
                    + " JOIN resident_register.individual_number n USING (tenant_id, resident_id)"
                    + " WHERE r.addressee_number = :number"
                    + " AND n.known_from < :end AND n.known_to >= :end ORDER BY n.valid_from")
            .param("number", number)
            .param("end", end)
            .query((rs, n) ->
                NumberSpan.of(
                    desk.keys.cipher(session),
                    rs.getBytes("number_cipher"),
                    rs.getObject("valid_from", LocalDate.class),
                    rs.getObject("valid_to", LocalDate.class)))
            .list());
  }
}
