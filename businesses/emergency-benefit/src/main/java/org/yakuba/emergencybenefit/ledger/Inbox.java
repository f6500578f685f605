package org.yakuba.emergencybenefit.ledger;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.platform.csv.CsvInput;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 申請データ — a file of applications, one a line, as a contractor types them or a machine reads them;
 * kept as it came until the run takes it in, and only when every line can be read.
 */
public final class Inbox {
  /** First line of the file. */
  public static final String HEADER =
      "applicationId,letterId,channel,receivedAt,applicantBirthDate,declined,publicAccount,"
          + "bankCode,branchCode,accountType,accountNumber,holderNameKana,phone,attachments";

  private static final String WRONG = "EMB-E114";
  private static final int COLUMNS = 14;
  private static final int AT_ONCE = 5_000;
  private static final int MOST_MISTAKES = 20;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Set<String> CHANNELS = Set.of("ONLINE", "POSTAL", "COUNTER");

  private Inbox() {}

  /**
   * Fills the inbox.
   *
   * @return what is wrong; then the transaction must not be used further
   */
  public static List<Violation> fill(
      TenantSession session, String benefitId, UUID batch, InputStream in) {
    var wrong = new ArrayList<Violation>();
    var rows = new ArrayList<List<String>>();
    var outcome =
        CsvInput.read(
            in,
            HEADER,
            (line, cells) -> {
              if (isSound(cells)) {
                rows.add(cells);
              } else {
                wrong.add(new Violation("file", null, WRONG, line + "行目: 項目の数か形が違います"));
              }
              if (wrong.isEmpty() && rows.size() == AT_ONCE) {
                write(session, benefitId, batch, rows);
                rows.clear();
              }
              return wrong.size() < MOST_MISTAKES;
            });
    if (outcome != CsvInput.Outcome.READ) {
      wrong.add(new Violation("file", null, WRONG, "UTF-8で、1行目は " + HEADER + " です"));
    }
    if (wrong.isEmpty() && !rows.isEmpty()) {
      write(session, benefitId, batch, rows);
    }
    if (!wrong.isEmpty()) {
      session.sql(Inbox.class, "empty-inbox").param("batch", batch).update();
    }
    return wrong;
  }

  private static boolean isSound(List<String> cells) {
    if (cells.size() != COLUMNS
        || !cells.get(0).matches("[0-9A-Za-z_-]{1,50}")
        || cells.get(1).length() > 20
        || !CHANNELS.contains(cells.get(2))
        || !cells.get(5).matches("[01]")
        || !cells.get(6).matches("[01]")) {
      return false;
    }
    try {
      LocalDateTime.parse(cells.get(3));
      LocalDate.parse(cells.get(4));
      for (var word : Definitions.split(cells.get(13))) {
        Attachment.valueOf(word);
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void write(
      TenantSession session, String benefitId, UUID batch, List<List<String>> rows) {
    session
        .sql(Inbox.class, "fill-inbox")
        .param("batch", batch)
        .param("benefit", benefitId)
        .param("applications", Columns.texts(rows, row -> row.get(0)))
        .param("letters", Columns.texts(rows, row -> row.get(1)))
        .param("channels", Columns.texts(rows, row -> row.get(2)))
        .param(
            "receivedAt",
            Columns.texts(
                rows, row -> LocalDateTime.parse(row.get(3)).atZone(JAPAN).toInstant().toString()))
        .param("birthDates", Columns.texts(rows, row -> row.get(4)))
        .param("declined", rows.stream().map(row -> row.get(5).equals("1")).toArray(Boolean[]::new))
        .param(
            "publicAccounts",
            rows.stream().map(row -> row.get(6).equals("1")).toArray(Boolean[]::new))
        .param("banks", Columns.texts(rows, row -> orNull(row.get(7))))
        .param("branches", Columns.texts(rows, row -> orNull(row.get(8))))
        .param("types", Columns.texts(rows, row -> orNull(row.get(9))))
        .param("numbers", Columns.texts(rows, row -> orNull(row.get(10))))
        .param("holders", Columns.texts(rows, row -> orNull(row.get(11))))
        .param("phones", Columns.texts(rows, row -> orNull(row.get(12))))
        .param("attachments", Columns.texts(rows, row -> row.get(13)))
        .update();
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
