package org.yakuba.emergencybenefit.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definition.Method;
import org.yakuba.emergencybenefit.ledger.Targets.Member;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.tenancy.TenantSession;

/** Who is to get a letter of a kind, with what it says. */
final class Letters {

  private Letters() {}

  /** The next recipients by target number. */
  static List<Letter> after(
      TenantSession session,
      LetterKind kind,
      Definition definition,
      int after,
      int limit,
      LocalDate today) {
    var benefitId = definition.benefitId();
    var rows =
        session
            .sql(Letters.class, kind.statement(definition.method()))
            .param("benefit", benefitId)
            .param("after", after)
            .param("limit", limit)
            .param("today", today)
            .query(Letters::row)
            .list();
    var members = members(session, benefitId, rows);
    var letters = new ArrayList<Letter>();
    for (var row : rows) {
      letters.add(
          new Letter(
              row.targetNo(),
              row.letterId(),
              row.headNumber(),
              row.headName(),
              row.amount(),
              row.address(),
              members.getOrDefault(row.targetNo(), List.of()),
              row.detail()));
    }
    return letters;
  }

  private static Map<Integer, List<Member>> members(
      TenantSession session, String benefitId, List<Letter> letters) {
    var members = new HashMap<Integer, List<Member>>();
    session
        .sql(Letters.class, "members-of-targets")
        .param("benefit", benefitId)
        .param("targets", letters.stream().map(Letter::targetNo).toArray(Integer[]::new))
        .query((row, n) ->
            members
                .computeIfAbsent(row.getInt("target_no"), key -> new ArrayList<>())
                .add(
                    new Member(
                        row.getString("addressee_number"),
                        row.getString("name"),
                        row.getString("pattern"),
                        Yen.of(row.getLong("amount")))))
        .list();
    return members;
  }

  /** Everybody named in the letters. */
  static Set<String> everybody(List<Letter> letters) {
    var numbers = new LinkedHashSet<String>();
    for (var letter : letters) {
      numbers.add(letter.headNumber());
      letter.members().forEach(member -> numbers.add(member.addresseeNumber()));
    }
    return numbers;
  }

  /** Whether one of these persons is named. */
  static boolean concerns(Letter letter, Set<String> persons) {
    return persons.contains(letter.headNumber())
        || letter.members().stream().anyMatch(m -> persons.contains(m.addresseeNumber()));
  }

  /** Notes that letters went out; the first one moves its target on, a decision is told once. */
  static void sent(
      TenantSession session,
      LetterKind kind,
      Definition definition,
      List<Letter> letters,
      String officer,
      LocalDate today) {
    var benefitId = definition.benefitId();
    if (kind == LetterKind.APPLICATION && definition.method() == Method.PUSH) {
      session
          .sql(Letters.class, "push-told")
          .param("benefit", benefitId)
          .param("targets", letters.stream().map(Letter::targetNo).toArray(Integer[]::new))
          .param("today", today)
          .update();
    }
    switch (kind) {
      case APPLICATION, REMINDER ->
          session
              .sql(Letters.class, "letters-sent")
              .param("benefit", benefitId)
              .param("targets", letters.stream().map(Letter::targetNo).toArray(Integer[]::new))
              .param("kind", kind == LetterKind.APPLICATION ? "SENT" : "REMINDED")
              .param("today", today)
              .param("officer", officer)
              .update();
      case GRANTED, REFUSED, CANCELLED ->
          session
              .sql(Letters.class, "decisions-told")
              .param("benefit", benefitId)
              .param("targets", letters.stream().map(Letter::targetNo).toArray(Integer[]::new))
              .param("kind", kind.name())
              .param("today", today)
              .update();
      case CORRECTION, TRANSFER_FAILED, REPAYMENT -> {
        // A request may be repeated as long as nothing has come.
      }
    }
  }

  private static Letter row(ResultSet row, int index) throws SQLException {
    var line = row.getString("address");
    var apart = row.getBoolean("apart");
    return new Letter(
        row.getInt("target_no"),
        row.getString("letter_id"),
        row.getString("head_number"),
        row.getString("head_name"),
        Yen.of(row.getLong("amount")),
        line == null || apart
            ? null
            : Guarded.of(
                new Letter.Address(row.getString("postal_code"), line, row.getString("building")),
                ProtectedScope.CURRENT_ADDRESS),
        List.of(),
        row.getString("detail"));
  }
}
