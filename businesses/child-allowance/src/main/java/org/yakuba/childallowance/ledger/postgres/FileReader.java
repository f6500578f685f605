package org.yakuba.childallowance.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.DeterminationKind;
import org.yakuba.childallowance.ledger.EarnerBasis;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.JournalEntry;
import org.yakuba.childallowance.ledger.KindOfRecipient;
import org.yakuba.childallowance.ledger.Livelihood;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.ledger.PensionType;
import org.yakuba.childallowance.ledger.Recipient;
import org.yakuba.childallowance.ledger.Standing;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.ledger.StudyStatus;
import org.yakuba.childallowance.ledger.decide.Books;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.childallowance.rules.Income;
import org.yakuba.childallowance.rules.Residence;
import org.yakuba.platform.tenancy.TenantSession;

/** Reads recipients as known at a moment (CHA-1-05), and what was run and paid for them. */
public final class FileReader {
  private final TenantSession session;

  public FileReader(TenantSession session) {
    this.session = session;
  }

  /** Identity of the recipient of a 認定番号 in this ledger. */
  public Optional<Long> id(String certificationNumber) {
    return session
        .sql(FileReader.class, "find-recipient")
        .param("certificationNumber", certificationNumber)
        .query(Long.class)
        .optional();
  }

  /** A recipient as known at a moment; empty when there was none, or none any more. */
  public Optional<CaseFile> file(long recipient, Instant at) {
    var known = new ArrayList<Recipient>();
    var standings =
        rows(
            "read-recipient",
            recipient,
            at,
            row -> {
              known.add(recipient(row));
              return standing(row);
            });
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseFile(
            known.getFirst(),
            standings,
            rows("read-children", recipient, at, FileReader::child),
            rows("read-students", recipient, at, FileReader::student),
            rows("read-journal", recipient, at, FileReader::entry)));
  }

  /** What was run and paid. */
  public Books books(long recipient) {
    var paid = new TreeMap<YearMonth, Long>();
    session
        .sql(FileReader.class, "read-paid")
        .param("recipient", recipient)
        .query((row, n) -> paid.put(month(row, "month"), row.getLong("yen")))
        .list();
    var entitled =
        session
            .sql(FileReader.class, "read-entitled")
            .query((row, n) -> month(row, "month"))
            .list();
    var incomes = new HashMap<Integer, Income>();
    session
        .sql(FileReader.class, "read-incomes")
        .param("recipient", recipient)
        .query((row, n) ->
            incomes.put(
                row.getInt("fiscal_year"),
                new Income(
                    row.getLong("adjusted_income"),
                    row.getInt("dependents"),
                    row.getInt("elderly_dependents"))))
        .list();
    return new Books(paid, new TreeSet<>(entitled), incomes);
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String statement, long recipient, Instant at, RowReader<T> reader) {
    return session
        .sql(FileReader.class, statement)
        .param("recipient", recipient)
        .param("at", Timestamp.from(at))
        .query((row, n) -> reader.read(row))
        .list();
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    var reason = row.getString("extinction_reason");
    return new Recipient(
        row.getString("certification_number"),
        row.getString("addressee_number"),
        KindOfRecipient.valueOf(row.getString("recipient_type")),
        claim(row),
        day(row, "decision_date"),
        month(row, "start_month"),
        dayOrNull(row, "extinction_date"),
        reason == null ? null : ExtinctionReason.valueOf(reason));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var pension = row.getString("pension_type");
    return new Standing(
        month(row, "valid_from"),
        InsuranceClass.valueOf(row.getString("insurance_class")),
        pension == null ? null : PensionType.valueOf(pension),
        row.getString("spouse_addressee_number"),
        EarnerBasis.valueOf(row.getString("principal_earner_basis")),
        row.getBoolean("cohabitation_priority"),
        row.getBoolean("protective_handling"),
        row.getObject("payee_account_id", UUID.class),
        row.getBoolean("public_account_consent"));
  }

  private static ChildSpan child(ResultSet row) throws SQLException {
    return new ChildSpan(
        row.getString("child_number"),
        row.getInt("record_order"),
        day(row, "birth_date"),
        row.getString("relationship"),
        LivingArrangement.valueOf(row.getString("living_arrangement")),
        Livelihood.valueOf(row.getString("livelihood")),
        day(row, "care_from"),
        dayOrNull(row, "care_to"),
        Residence.valueOf(row.getString("residence")),
        dayOrNull(row, "study_abroad_from"),
        dayOrNull(row, "study_abroad_to"),
        claim(row),
        month(row, "payable_from"),
        month(row, "payable_to"));
  }

  private static StudentSpan student(ResultSet row) throws SQLException {
    return new StudentSpan(
        row.getString("addressee_number"),
        row.getInt("record_order"),
        day(row, "birth_date"),
        claim(row),
        row.getString("detail"),
        StudyStatus.valueOf(row.getString("study_status")),
        dayOrNull(row, "expected_end_date"),
        dayOrNull(row, "end_date"),
        month(row, "counted_from"),
        month(row, "counted_to"));
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getObject("determination_id", UUID.class),
        DeterminationKind.valueOf(row.getString("kind")),
        CommandJson.read(row.getString("command"), row.getInt("command_version")),
        day(row, "decided_on"),
        row.getObject("takes_back", UUID.class));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        day(row, "claim_date"),
        dayOrNull(row, "event_date"),
        row.getBoolean("reform2024_transitional"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }
}
