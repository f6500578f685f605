package org.yakuba.residentregister.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.disclosure.SuppressionRule.Decision;
import org.yakuba.platform.disclosure.SuppressionRule.Perpetrator;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.HistoryEntry;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.ledger.ResidentState;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRule;
import org.yakuba.residentregister.rules.CertificateRule.Protection;
import org.yakuba.residentregister.rules.CertificateRule.Standing;
import org.yakuba.residentregister.rules.CertificateRule.Subject;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * One request with what the register knows about it at this moment. This is the one place where the
 * certificates of this business ask {@link Disclosure}.
 */
final class CertificateCase {
  /** 帳票種別 of temporary releases, and the series in which issue numbers run. */
  static final String DOCUMENT_TYPE = "resident-record";

  private final CertificateRequest request;
  private final Map<String, ResidentState> states;
  private final Set<String> household;
  private final Set<String> sharing;
  private final Set<String> sharingPast;
  private final DisclosureDecision decision;
  private final LocalDate day;

  private CertificateCase(
      CertificateRequest request,
      Map<String, ResidentState> states,
      Set<String> household,
      Set<String> sharing,
      Set<String> sharingPast,
      DisclosureDecision decision,
      LocalDate day) {
    this.request = request;
    this.states = states;
    this.household = household;
    this.sharing = sharing;
    this.sharingPast = sharingPast;
    this.decision = decision;
    this.day = day;
  }

  /** Reads the persons, their household, and whether they are protected. */
  static CertificateCase read(
      TenantSession session,
      ResidentLedger ledger,
      SearchKeys keys,
      CertificateRequest request,
      FormDefinition form,
      LocalDate day,
      Instant at) {
    var point = AsOf.day(day);
    var states = new LinkedHashMap<String, ResidentState>();
    var household = new HashSet<String>();
    if (request.layout() == CertificateLayout.HOUSEHOLD) {
      ledger
          .resident(session, request.person(), point)
          .map(state -> state.record().membership().householdNumber())
          .flatMap(number -> ledger.household(session, number, point))
          .ifPresent(found -> {
            found.members().forEach(m -> household.add(m.record().addresseeNumber()));
            found.members().forEach(m -> states.put(m.record().addresseeNumber(), m));
            found.removed().forEach(m -> states.put(m.record().addresseeNumber(), m));
          });
      states.keySet().retainAll(Set.copyOf(request.subjects()));
    } else {
      states.putAll(ledger.residents(session, request.subjects(), point));
    }
    var sharing = sharing(session, request);
    var sharingPast = new HashSet<>(sharing);
    sharingPast.addAll(
        PlacesTold.concerned(session, keys, request.subjects(), request.withHistory()));
    var decision = disclosure(session, request, sharingPast, form, at);
    return new CertificateCase(request, states, household, sharing, sharingPast, decision, day);
  }

  /** The answer of the rule of who may ask for what. */
  CertificateRule.Answer answer() {
    return CertificateRule.decide(
        new CertificateRule.Request(
            request.kind(),
            request.subjects().stream()
                .map(number -> new Subject(standing(number), protection()))
                .toList(),
            request.requester(),
            request.channel(),
            request.include()));
  }

  DisclosureDecision decision() {
    return decision;
  }

  /**
   * Those on the certificate and everybody registered in their household: they share an address.
   */
  Set<String> sharing() {
    return sharing;
  }

  /** These, and the protected persons who live today where the sheet says that somebody lived. */
  Set<String> sharingPast() {
    return sharingPast;
  }

  /** Whether items of protected persons are 記載省略 on it. */
  boolean masked() {
    return decision.decision() == Decision.ALLOW_MASKED;
  }

  /** Whether everybody of the household stands on it. */
  boolean wholeHousehold() {
    return request.kind() == CertificateKind.RESIDENT_RECORD
        && !household.isEmpty()
        && household.equals(Set.copyOf(request.subjects()));
  }

  /** The records in the order of the certificate. */
  List<ResidentRecord> records() {
    var records = states.values().stream().map(ResidentState::record);
    return request.sequence() == MemberSequence.STANDARD
        ? records.toList()
        : records
            .sorted(Comparator.comparingInt(record -> record.membership().displayOrder()))
            .toList();
  }

  /** The individual numbers, only when they were asked for. */
  Map<String, String> individualNumbers(TenantSession session, TenantCipher keys) {
    var numbers = new HashMap<String, String>();
    if (request.include().contains(CertificateItem.INDIVIDUAL_NUMBER)) {
      session
          .sql(CertificateCase.class, "individual-numbers")
          .param("addresseeNumbers", request.subjects().toArray(String[]::new))
          .query(row -> {
            numbers.put(
                row.getString("addressee_number"),
                keys.decrypt(ResidentRegister.INDIVIDUAL_NUMBER, row.getBytes("number_cipher")));
          });
    }
    return numbers;
  }

  /** The histories, only when asked for; what lies ahead of today is left out (RES-5-02). */
  Map<String, List<HistoryEntry>> histories(TenantSession session, ResidentLedger ledger) {
    var histories = new HashMap<String, List<HistoryEntry>>();
    if (request.withHistory() || request.include().contains(CertificateItem.ALIAS_HISTORY)) {
      for (var number : request.subjects()) {
        histories.put(
            number,
            ledger.history(session, number, AsOf.day(day)).stream()
                .filter(entry -> !entry.after().entry().effectiveOn().isAfter(day))
                .toList());
      }
    }
    return histories;
  }

  private Standing standing(String number) {
    var state = states.get(number);
    if (state == null) {
      return Standing.UNKNOWN;
    }
    if (state.record().status().isRemoved()) {
      return Standing.REMOVED;
    }
    return state.pendingRemovalOn() == null ? Standing.RESIDENT : Standing.LEAVING;
  }

  /** One protected person protects the address for everybody who lives there. */
  private Protection protection() {
    if (decision.suppressed().isEmpty()) {
      return Protection.NONE;
    }
    return decision.decision() == Decision.BLOCK ? Protection.IN_FORCE : Protection.RELEASED;
  }

  private static Set<String> sharing(TenantSession session, CertificateRequest request) {
    var sharing = new HashSet<>(request.subjects());
    sharing.addAll(
        session
            .sql(CertificateCase.class, "housemates")
            .param("subjects", request.subjects().toArray(String[]::new))
            .query(String.class)
            .list());
    return sharing;
  }

  private static DisclosureDecision disclosure(
      TenantSession session,
      CertificateRequest request,
      Set<String> sharing,
      FormDefinition form,
      Instant at) {
    return Disclosure.decide(
        session,
        new DocumentKind(DOCUMENT_TYPE, form.documentSuppressed(), form.maskable()),
        sharing,
        asker(request),
        Channel.DOCUMENT,
        at,
        perpetrators(session, request, sharing),
        List.of());
  }

  private static Requester asker(CertificateRequest request) {
    var number = request.asker();
    return switch (request.requester()) {
      case SELF, SAME_HOUSEHOLD -> new Requester(Requester.Type.SELF, number, false);
      case PUBLIC_AGENCY -> Requester.publicBody();
      case AGENT, THIRD_PARTY, SPECIFIED_PROFESSIONAL -> Requester.thirdParty(number);
    };
  }

  private static List<Perpetrator> perpetrators(
      TenantSession session, CertificateRequest request, Set<String> sharing) {
    @Nullable String number = request.asker();
    if (number == null) {
      return List.of();
    }
    return session
        .sql(CertificateCase.class, "perpetrators")
        .param("subjects", sharing.toArray(String[]::new))
        .param("requester", number)
        .query(
            (row, index) -> new Perpetrator(row.getString("subject"), row.getString("perpetrator")))
        .list();
  }
}
