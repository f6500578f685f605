package org.yakuba.emergencybenefit.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.kernel.assess.Violation;
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
    var rows = new ArrayList<String[]>();
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 1;
      var line = reader.readLine();
      if (line == null || !line.replace("\uFEFF", "").strip().equals(HEADER)) {
        return List.of(new Violation("file", null, "EMB-E114", "1行目は " + HEADER + " です"));
      }
      while ((line = reader.readLine()) != null && wrong.size() < MOST_MISTAKES) {
        number++;
        var cells = line.split(",", -1);
        if (isSound(cells)) {
          rows.add(cells);
        } else {
          wrong.add(new Violation("file", null, "EMB-E114", number + "行目: 項目の数か形が違います"));
        }
        if (wrong.isEmpty() && rows.size() == AT_ONCE) {
          write(session, benefitId, batch, rows);
          rows.clear();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (wrong.isEmpty() && !rows.isEmpty()) {
      write(session, benefitId, batch, rows);
    }
    if (!wrong.isEmpty()) {
      session.sql(Inbox.class, "empty-inbox").param("batch", batch).update();
    }
    return wrong;
  }

  private static boolean isSound(String[] cells) {
    if (cells.length != COLUMNS
        || !cells[0].matches("[0-9A-Za-z_-]{1,50}")
        || cells[1].length() > 20
        || !CHANNELS.contains(cells[2])
        || !cells[5].matches("[01]")
        || !cells[6].matches("[01]")) {
      return false;
    }
    try {
      LocalDateTime.parse(cells[3]);
      LocalDate.parse(cells[4]);
      for (var word : Definitions.split(cells[13])) {
        Attachment.valueOf(word);
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void write(
      TenantSession session, String benefitId, UUID batch, List<String[]> rows) {
    session
        .sql(Inbox.class, "fill-inbox")
        .param("batch", batch)
        .param("benefit", benefitId)
        .param("applications", texts(rows, row -> row[0]))
        .param("letters", texts(rows, row -> row[1]))
        .param("channels", texts(rows, row -> row[2]))
        .param(
            "receivedAt",
            texts(rows, row -> LocalDateTime.parse(row[3]).atZone(JAPAN).toInstant().toString()))
        .param("birthDates", texts(rows, row -> row[4]))
        .param("declined", rows.stream().map(row -> row[5].equals("1")).toArray(Boolean[]::new))
        .param(
            "publicAccounts", rows.stream().map(row -> row[6].equals("1")).toArray(Boolean[]::new))
        .param("banks", texts(rows, row -> orNull(row[7])))
        .param("branches", texts(rows, row -> orNull(row[8])))
        .param("types", texts(rows, row -> orNull(row[9])))
        .param("numbers", texts(rows, row -> orNull(row[10])))
        .param("holders", texts(rows, row -> orNull(row[11])))
        .param("phones", texts(rows, row -> orNull(row[12])))
        .param("attachments", texts(rows, row -> row[13]))
        .update();
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable String[] texts(
      List<String[]> rows, Function<String[], @Nullable String> item) {
    return rows.stream().map(item).toArray(String[]::new);
  }
}
