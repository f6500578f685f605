package org.yakuba.applicationmanagement.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.contracts.residentregister.ResidentInquiry;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.api.ContractQuery;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 住民の照会 — asks whichever resident register the municipality runs, by the contract {@code
 * ResidentInquiry} alone.
 */
public final class RegisterInquiry {
  private static final int MOST = 20;

  private final List<ContractQuery<?>> queries;

  /**
   * @param queries everything that is answered in this program
   */
  public RegisterInquiry(List<ContractQuery<?>> queries) {
    this.queries =
        queries.stream().filter(query -> query.contract() == ResidentInquiry.class).toList();
  }

  /** One person as of a day; empty when the register has none. */
  public Optional<ResidentItems> person(TenantSession session, String number, LocalDate asOf) {
    return ask(session, Map.of("addresseeNumber", number, "asOf", asOf.toString())).stream()
        .findFirst();
  }

  /** Everybody of this name, spaces apart, who was born on this day. */
  public List<ResidentItems> like(TenantSession session, String name, LocalDate birthDate) {
    return ask(session, Map.of("name", name, "birthDate", birthDate.toString()));
  }

  private List<ResidentItems> ask(TenantSession session, Map<String, String> question) {
    var found = new ArrayList<ResidentItems>();
    for (var query : queries) {
      found.addAll(ask(session, query, LinkageJson.write(question)));
    }
    return found;
  }

  private static <Q extends Record> List<ResidentItems> ask(
      TenantSession session, ContractQuery<Q> query, String question) {
    return query
        .answer(session, LinkageJson.readStrictly(question, query.question()), MOST)
        .stream()
        .map(answer -> ((ResidentInquiry) answer.payload()).resident())
        .toList();
  }
}
