package org.yakuba.childallowance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.tenancy.TenantSession;

/** To whom letters go, and which of them lie apart (CHA-6-02, CHA-6-03). */
public final class Envelopes {
  private static final String UNKNOWN = "CHA-E171";

  private Envelopes() {}

  /** 送付先 of some persons on a day; a person who is not known gets an envelope without address. */
  public static Map<String, Delivery> deliveries(
      TenantSession session, Collection<String> numbers, LocalDate day) {
    var deliveries = new HashMap<String, Delivery>();
    numbers.forEach(number -> deliveries.put(number, new Delivery(number, "", "", null, false)));
    session
        .sql(Envelopes.class, "deliveries")
        .param("numbers", numbers.toArray(String[]::new))
        .param("day", day)
        .query((row, index) ->
            deliveries.put(
                row.getString("addressee_number"),
                new Delivery(
                    row.getString("name"),
                    Delivery.postal(row.getString("postal_code")),
                    row.getString("address"),
                    row.getString("building"),
                    row.getBoolean("other"))))
        .list();
    return deliveries;
  }

  /** 送付先 of one person on a day. */
  public static Delivery delivery(TenantSession session, String number, LocalDate day) {
    return deliveries(session, List.of(number), day).values().iterator().next();
  }

  /** What stands in the window and at the head of a letter to one person. */
  public static Map<String, String> head(Delivery delivery, LocalDate issuedOn, String issuer) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("postalCode", delivery.postalCode().isEmpty() ? "" : "〒" + delivery.postalCode());
    fields.put("address", delivery.lines());
    fields.put("name", delivery.name() + "　様");
    fields.put("issuedOn", Words.day(issuedOn));
    fields.put("issuer", issuer);
    return fields;
  }

  /**
   * Those among some persons whose letters lie apart.
   *
   * @param form id of the form
   * @throws ViolationsException CHA-E171 when nobody can say who is protected
   */
  public static Set<String> suppressed(
      TenantSession session, String form, Collection<String> persons, Instant at) {
    var decision =
        Disclosure.decide(
            session,
            new DocumentKind("child-allowance." + form, true, false),
            persons,
            Requester.publicBody(),
            Channel.DOCUMENT,
            at);
    if (!decision.known()) {
      throw new ViolationsException(List.of(Violation.of(UNKNOWN, "支援措置を照会できないため印刷できません")));
    }
    return decision.suppressed();
  }
}
