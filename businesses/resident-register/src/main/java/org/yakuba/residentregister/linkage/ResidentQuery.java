package org.yakuba.residentregister.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.residentregister.ResidentInquiry;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.api.ContractQuery;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.HouseholdState;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.ledger.ResidentState;

/** 住民の照会 — one person, a household, or whoever fits 基本4情報 (data-linkage §5.1 Y01-A-001). */
public final class ResidentQuery implements ContractQuery<ResidentQuestion> {
  /** What passes between the businesses; whoever hands it on decides again for the receiver. */
  static final DocumentKind WITHIN_THE_DEPLOYMENT =
      new DocumentKind("resident-register.linkage", false, false);

  private final ResidentLedger ledger;
  private final Clock clock;

  public ResidentQuery(ResidentLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public String publisher() {
    return ResidentContracts.PUBLISHER;
  }

  @Override
  public Class<? extends Record> contract() {
    return ResidentInquiry.class;
  }

  @Override
  public Class<ResidentQuestion> question() {
    return ResidentQuestion.class;
  }

  @Override
  public List<Answer> answer(TenantSession session, ResidentQuestion question, int limit) {
    refuseWrong(question);
    var day = question.asOf() == null ? LocalDate.now(clock) : question.asOf();
    var at = new AsOf(day, question.knownOn());
    var answers = new ArrayList<Answer>();
    for (var number : numbers(session, question, at, limit)) {
      ledger
          .resident(session, number, at)
          .ifPresent(state -> answers.add(answer(session, state, at)));
    }
    return answers;
  }

  private List<String> numbers(
      TenantSession session, ResidentQuestion question, AsOf at, int limit) {
    if (question.addresseeNumber() != null) {
      return List.of(question.addresseeNumber());
    }
    if (question.householdNumber() != null) {
      return ledger.household(session, question.householdNumber(), at).stream()
          .flatMap(household -> household.members().stream())
          .map(member -> member.record().addresseeNumber())
          .toList();
    }
    return session
        .sql(ResidentQuery.class, "find-by-basic-items")
        .param("tenant", session.tenant().value())
        .param("name", question.name())
        .param("birthDate", question.birthDate())
        .param("sex", question.sex())
        .param("address", question.address())
        .param("limit", limit)
        .query((row, index) -> row.getString("addressee_number"))
        .list();
  }

  private Answer answer(TenantSession session, ResidentState state, AsOf at) {
    var record = state.record();
    var household = ledger.household(session, record.membership().householdNumber(), at);
    var sharing = new LinkedHashSet<String>();
    sharing.add(record.addresseeNumber());
    household.ifPresent(
        found -> found.members().forEach(m -> sharing.add(m.record().addresseeNumber())));
    var decision =
        Disclosure.decide(
            session,
            WITHIN_THE_DEPLOYMENT,
            sharing,
            Requester.publicBody(),
            Channel.LINKAGE,
            clock.instant());
    var head = household.flatMap(HouseholdState::head).map(ResidentRecord::addresseeNumber);
    var inquiry =
        new ResidentInquiry(
            at.day(),
            at.knownAt(),
            RecordItems.items(record, head.orElse(null), decision),
            members(household, head.orElse(null), decision),
            ledger.history(session, record.addresseeNumber(), at).stream()
                .map(entry -> RecordItems.history(entry.after().entry()))
                .toList());
    return new Answer(inquiry, record.addresseeNumber(), List.copyOf(sharing));
  }

  private static List<ResidentItems> members(
      Optional<HouseholdState> household, @Nullable String head, DisclosureDecision decision) {
    return household.stream()
        .flatMap(found -> found.members().stream())
        .map(member -> RecordItems.items(member.record(), head, decision))
        .toList();
  }

  private static void refuseWrong(ResidentQuestion question) {
    boolean byName = question.name() != null && question.birthDate() != null;
    boolean halfByName = question.name() != null || question.birthDate() != null;
    int keys =
        (question.addresseeNumber() == null ? 0 : 1)
            + (question.householdNumber() == null ? 0 : 1)
            + (halfByName ? 1 : 0);
    if (keys != 1 || halfByName != byName) {
      throw new ViolationsException(
          List.of(
              Violation.of(
                  "LNK-E04", "addresseeNumber、householdNumber、name と birthDate のどれか1つで指定してください")));
    }
  }
}
