package org.yakuba.emergencybenefit.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.KnownLetter;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.emergencybenefit.rules.IntakeDecision;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Status;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/** Decided applications of one transaction, written as sets. */
final class TakenApplications {
  private final List<Row> rows = new ArrayList<>();

  private record Row(
      NewApplication application,
      @Nullable DeclaredAccount account,
      @Nullable KnownLetter letter,
      IntakeDecision decision) {
    @Nullable String account(Function<DeclaredAccount, @Nullable String> item) {
      return account == null ? null : item.apply(account);
    }
  }

  void add(NewApplication application, @Nullable KnownLetter letter, IntakeDecision decision) {
    rows.add(new Row(application, application.account(), letter, decision));
  }

  Map<Status, Integer> counts() {
    var counts = new EnumMap<Status, Integer>(Status.class);
    rows.forEach(row -> counts.merge(row.decision().status(), 1, Integer::sum));
    return counts;
  }

  /** The application that uses a number up, by target. */
  Map<Integer, NewApplication> accepted() {
    var accepted = new LinkedHashMap<Integer, NewApplication>();
    for (var row : rows) {
      if (row.letter() != null && row.decision().isAccepted()) {
        accepted.put(row.letter().targetNo(), row.application());
      }
    }
    return accepted;
  }

  void write(TenantSession session, String benefit) {
    if (rows.isEmpty()) {
      return;
    }
    session
        .sql(TakenApplications.class, "insert-applications")
        .param("benefit", benefit)
        .param("applications", Columns.texts(rows, row -> row.application().applicationId()))
        .param("letters", Columns.texts(rows, row -> row.application().letterId()))
        .param(
            "targets",
            rows.stream()
                .map(row -> row.letter() == null ? null : (Integer) row.letter().targetNo())
                .toArray(Integer[]::new))
        .param("channels", Columns.texts(rows, row -> row.application().channel().name()))
        .param("receivedAt", Columns.texts(rows, row -> row.application().receivedAt().toString()))
        .param(
            "birthDates",
            Columns.texts(rows, row -> row.application().applicantBirthDate().toString()))
        .param(
            "declined",
            rows.stream().map(row -> row.application().declined()).toArray(Boolean[]::new))
        .param(
            "publicAccounts",
            rows.stream()
                .map(row -> row.application().payee() instanceof PublicAccount)
                .toArray(Boolean[]::new))
        .param("banks", Columns.texts(rows, row -> row.account(DeclaredAccount::bankCode)))
        .param("branches", Columns.texts(rows, row -> row.account(DeclaredAccount::branchCode)))
        .param("types", Columns.texts(rows, row -> row.account(DeclaredAccount::accountType)))
        .param("numbers", Columns.texts(rows, row -> row.account(DeclaredAccount::accountNumber)))
        .param("holders", Columns.texts(rows, row -> row.account(DeclaredAccount::holderNameKana)))
        .param("phones", Columns.texts(rows, row -> row.application().phone()))
        .param("attachments", Columns.texts(rows, TakenApplications::attachments))
        .param("statuses", Columns.texts(rows, row -> row.decision().status().name()))
        .param("reasons", Columns.texts(rows, TakenApplications::reason))
        .param("acceptedBefore", Columns.texts(rows, row -> row.decision().acceptedBefore()))
        .update();
    session
        .sql(TakenApplications.class, "targets-applied")
        .param("benefit", benefit)
        .param("applied", targets(false))
        .param("declined", targets(true))
        .update();
  }

  private Integer[] targets(boolean declined) {
    return rows.stream()
        .filter(row -> row.letter() != null && row.decision().isAccepted())
        .filter(row -> (row.decision().status() == Status.DECLINED) == declined)
        .map(row -> Objects.requireNonNull(row.letter()).targetNo())
        .toArray(Integer[]::new);
  }

  private static String attachments(Row row) {
    return row.application().attachments().stream()
        .map(Enum::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String reason(Row row) {
    var reason = row.decision().reason();
    return reason == null ? null : reason.name();
  }
}
