package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.ItemLine;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;

/** 申請者特定 (APP-3-04): who of the register fits what the form says, attribute by attribute. */
public final class IdentificationDesk {
  private final Tenancy tenancy;
  private final RegisterInquiry register;
  private final UnaryOperator<String> folding;
  private final Clock clock;

  /**
   * @param folding brings variants of a character together before texts are compared
   * @param clock of Japan
   */
  public IdentificationDesk(
      Tenancy tenancy, RegisterInquiry register, UnaryOperator<String> folding, Clock clock) {
    this.tenancy = tenancy;
    this.register = register;
    this.folding = folding;
    this.clock = clock;
  }

  /** Those whose name and date of birth are those of the form. */
  List<Candidate> candidates(Operator operator, UUID id) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var application = Applications.find(session, id).orElseThrow(NotFound::new);
          var items = Contents.items(session, id, application.version());
          var birth = date(value(items, "applicantBirthDate"));
          var found =
              birth.isEmpty()
                  ? List.<ResidentItems>of()
                  : register.like(session, value(items, "applicantName"), birth.get());
          return compared(session, operator, application, items, found);
        });
  }

  /** One person beside the form; empty when the register has none of this number. */
  Optional<Candidate> candidate(Operator operator, UUID id, String number) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var application = Applications.find(session, id).orElseThrow(NotFound::new);
          var items = Contents.items(session, id, application.version());
          var found =
              register
                  .person(session, number, LocalDate.now(clock))
                  .map(List::of)
                  .orElse(List.of());
          return compared(session, operator, application, items, found).stream().findFirst();
        });
  }

  private List<Candidate> compared(
      TenantSession session,
      Operator operator,
      Application application,
      List<ItemLine> items,
      List<ResidentItems> found) {
    var numbers = found.stream().map(ResidentItems::addresseeNumber).toList();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ApplicationManagement.ID, "APP-3-04", Action.SEARCH)
            .subjects(numbers)
            .condition("受付番号", application.originalReceiptNumber()));
    var decision =
        Disclosure.decide(
            session,
            DocumentKind.SCREEN,
            numbers,
            Requester.officer(operator),
            Channel.SCREEN,
            clock.instant());
    return found.stream().map(person -> compare(person, items, decision)).toList();
  }

  private Candidate compare(
      ResidentItems person, List<ItemLine> items, DisclosureDecision decision) {
    var number = person.addresseeNumber();
    var line = person.address().line();
    var address = line == null ? "" : line;
    boolean open =
        decision.reveal(Guarded.of(address, ProtectedScope.CURRENT_ADDRESS), number)
            instanceof Disclosed.Open<?>;
    var birth = person.birthDate();
    var birthDate = birth == null ? "" : birth.date();
    var agreeing = new ArrayList<String>();
    if (same(person.name(), value(items, "applicantName"))) {
      agreeing.add("name");
    }
    if (birthDate.equals(value(items, "applicantBirthDate"))) {
      agreeing.add("birthDate");
    }
    if (person.sex().equals(value(items, "applicantSex"))) {
      agreeing.add("sex");
    }
    // A match of a protected address would tell the address.
    if (open && !address.isEmpty() && same(address, value(items, "applicantAddress"))) {
      agreeing.add("address");
    }
    return new Candidate(
        number,
        person.name(),
        person.nameKana() == null ? "" : person.nameKana(),
        birthDate,
        person.sex(),
        open ? address : Guarded.MASK,
        agreeing);
  }

  private boolean same(String one, String other) {
    return !one.isBlank() && folded(one).equals(folded(other));
  }

  private String folded(String text) {
    return folding.apply(text.replace(" ", "").replace("　", ""));
  }

  private static String value(List<ItemLine> items, String itemId) {
    return items.stream()
        .filter(item -> item.itemId().equals(itemId))
        .map(ItemLine::value)
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
