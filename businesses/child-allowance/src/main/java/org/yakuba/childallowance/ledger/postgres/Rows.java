package org.yakuba.childallowance.ledger.postgres;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.Recipient;
import org.yakuba.childallowance.ledger.Standing;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.rules.Claim;

/** Rows of the tables as the statements take them: JSON objects. */
final class Rows {

  /**
   * A row of {@code child_allowance.recipient}.
   *
   * @param until first month in which it no longer holds; null for none
   */
  record RecipientRow(Recipient recipient, Standing standing, @Nullable YearMonth until) {}

  private Rows() {}

  /** One row for each standing. */
  static List<RecipientRow> recipients(@Nullable CaseFile file) {
    var rows = new ArrayList<RecipientRow>();
    if (file == null) {
      return rows;
    }
    var end = file.recipient().endMonth();
    for (int i = 0; i < file.standings().size(); i++) {
      var until =
          i + 1 < file.standings().size()
              ? file.standings().get(i + 1).from()
              : end == null ? null : end.plusMonths(1);
      rows.add(new RecipientRow(file.recipient(), file.standings().get(i), until));
    }
    return rows;
  }

  static Map<String, @Nullable Object> of(RecipientRow row) {
    var recipient = row.recipient();
    var standing = row.standing();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("certificationNumber", recipient.certificationNumber());
    json.put("number", recipient.number());
    json.put("kind", recipient.kind().name());
    json.put("capacity", recipient.kind().capacity().name());
    json.put("insuranceClass", standing.insuranceClass().name());
    json.put("pensionType", standing.pensionType());
    claim(json, recipient.claim());
    json.put("decisionDate", recipient.decisionDate());
    json.put("startMonth", recipient.startMonth().atDay(1));
    json.put("extinctionDate", recipient.extinctionDate());
    json.put("extinctionReason", recipient.extinctionReason());
    json.put("spouse", standing.spouse());
    json.put("earnerBasis", standing.earnerBasis().name());
    json.put("cohabitationPriority", standing.cohabitationPriority());
    json.put("protectiveHandling", standing.protectiveHandling());
    json.put("payeeAccountId", standing.payeeAccountId());
    json.put("publicAccountConsent", standing.publicAccountConsent());
    json.put("from", standing.from().atDay(1));
    json.put("until", row.until() == null ? null : row.until().atDay(1));
    return json;
  }

  static Map<String, @Nullable Object> of(ChildSpan span) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("number", span.number());
    json.put("order", span.order());
    json.put("birthDate", span.birthDate());
    json.put("relationship", span.relationship());
    json.put("living", span.living().name());
    json.put("livelihood", span.livelihood().name());
    json.put("careFrom", span.careFrom());
    json.put("careTo", span.careTo());
    json.put("residence", span.residence().name());
    json.put("studyFrom", span.studyFrom());
    json.put("studyTo", span.studyTo());
    claim(json, span.claim());
    json.put("from", span.payableFrom().atDay(1));
    json.put("to", span.payableTo().atDay(1));
    return json;
  }

  static Map<String, @Nullable Object> of(StudentSpan span) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("number", span.number());
    json.put("order", span.order());
    json.put("birthDate", span.birthDate());
    claim(json, span.claim());
    json.put("detail", span.detail());
    json.put("studyStatus", span.studyStatus().name());
    json.put("expectedEndDate", span.expectedEndDate());
    json.put("endDate", span.endDate());
    json.put("from", span.countedFrom().atDay(1));
    json.put("to", span.countedTo().atDay(1));
    return json;
  }

  private static void claim(Map<String, @Nullable Object> json, Claim claim) {
    json.put("claimDate", claim.date());
    json.put("eventDate", claim.eventDate());
    json.put("transitional", claim.reform2024Transitional());
  }

  /** What identifies a span among those known now. */
  static Map<String, @Nullable Object> key(String number, YearMonth from) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("number", number);
    json.put("from", from.atDay(1));
    return json;
  }

  /** What stands in one list and not in the other. */
  static <T> List<T> without(List<T> all, List<T> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
