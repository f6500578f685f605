package org.yakuba.residentregister.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Numbers;

/**
 * What was read of one person.
 *
 * @param chain as presently known, 転出予定者 taken over split into two rows
 * @param split the row of the database that stands for two of the chain; null when there is none
 * @param spans the individual numbers as presently known, in the order of their validity
 * @param lastKnownFrom when the last row was entered; null without rows
 */
record PersonRows(
    Chain chain,
    @Nullable ChainRow split,
    List<NumberSpan> spans,
    @Nullable OffsetDateTime lastKnownFrom) {

  /** Somebody who has no row. */
  static PersonRows nobody(String number) {
    return new PersonRows(Chain.empty(number), null, List.of(), null);
  }

  /** Whether a row stands in no table yet. */
  boolean isVirtual(ChainRow row) {
    return split != null
        && (row.rowNo() == chain.lastRowNo() || row.rowNo() == chain.lastRowNo() - 1);
  }

  /** Each row holds the number that was valid when it ended, or is valid now. */
  static List<ChainRow> numbered(List<ChainRow> ordered, List<NumberSpan> spans) {
    if (spans.isEmpty()) {
      return ordered;
    }
    var result = new ArrayList<ChainRow>();
    for (int i = 0; i < ordered.size(); i++) {
      var row = ordered.get(i);
      var until = i + 1 < ordered.size() ? ordered.get(i + 1).effectiveOn() : LocalDate.MAX;
      var valid = validBefore(until, spans);
      result.add(valid == null ? row : with(row, valid));
    }
    return result;
  }

  private static @Nullable String validBefore(LocalDate day, List<NumberSpan> spans) {
    String valid = null;
    for (var span : spans) {
      if (span.from().isBefore(day)) {
        boolean over = !day.equals(LocalDate.MAX) && span.to().isBefore(day.minusDays(1));
        valid = over ? null : span.number();
      }
    }
    return valid;
  }

  /** The same row with an individual number. */
  static ChainRow with(ChainRow row, String individualNumber) {
    var sheet = row.sheet();
    var numbers = sheet.numbers();
    return new ChainRow(
        row.rowNo(),
        row.chainNo(),
        row.kind(),
        row.targetRowNo(),
        row.reason(),
        row.effect(),
        row.eventDate(),
        row.effectiveOn(),
        row.notificationDate(),
        row.processedDate(),
        row.basis(),
        row.note(),
        row.eventId(),
        row.actId(),
        sheet.with(
            new Numbers(
                numbers.residentCode(),
                individualNumber,
                numbers.cardStatus(),
                numbers.signingCertificateSerial(),
                numbers.authenticationCertificateSerial(),
                numbers.adultGuardianship())));
  }

  /** Collects the rows of one person while they are read. */
  static final class Builder {
    private final String number;
    private final int lastRowNo;
    private final @Nullable OffsetDateTime lastKnownFrom;
    private final List<NumberSpan> spans;
    private final List<ChainRow> rows = new ArrayList<>();

    Builder(ResultSet rs, TenantCipher cipher) throws SQLException {
      this.number = rs.getString("addressee_number");
      this.lastRowNo = rs.getInt("last_history_no");
      this.lastKnownFrom = rs.getObject("last_known_from", OffsetDateTime.class);
      this.spans = spans(rs, cipher);
    }

    void add(ResultSet rs) throws SQLException {
      if (rs.getObject("history_no") != null) {
        rows.add(RowReader.row(rs));
      }
    }

    PersonRows build() {
      var all = new ArrayList<ChainRow>();
      ChainRow split = null;
      int last = lastRowNo;
      for (var row : rows) {
        var parts = row.equals(rows.getLast()) ? TakenOver.split(row, lastRowNo) : List.of(row);
        if (parts.size() > 1) {
          split = row;
          last = lastRowNo + 2;
        }
        all.addAll(parts);
      }
      return new PersonRows(
          new Chain(number, numbered(new Chain(number, all, last).rows(), spans), last),
          split,
          spans,
          lastKnownFrom);
    }

    private static List<NumberSpan> spans(ResultSet rs, TenantCipher cipher) throws SQLException {
      var ciphers = rs.getArray("number_ciphers");
      if (ciphers == null) {
        return List.of();
      }
      var sealed = (byte[][]) ciphers.getArray();
      var from = (java.sql.Date[]) rs.getArray("number_from").getArray();
      var to = (java.sql.Date[]) rs.getArray("number_to").getArray();
      var spans = new ArrayList<NumberSpan>();
      for (int i = 0; i < sealed.length; i++) {
        spans.add(NumberSpan.of(cipher, sealed[i], day(from[i]), day(to[i])));
      }
      return spans;
    }

    /** The driver tells the end of time as a date far beyond the calendar. */
    private static LocalDate day(java.sql.Date date) {
      return date.getTime() >= org.postgresql.PGStatement.DATE_POSITIVE_INFINITY
          ? LocalDate.MAX
          : date.toLocalDate();
    }
  }
}
