package org.yakuba.payments.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.payments.Payments;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 金融機関マスタの一括取込 (BEN-3-03): a file of all branches takes effect on a day, as sets. What it has no
 * more ends the day before; what it has under another name ends and begins anew; the past stays as
 * it was. Accounts left at branches that end become one work item.
 */
public final class MasterFiles {
  /** Work item: accounts at branches that a file ends. */
  public static final String ENDED_BRANCHES = "payments.ended-branches";

  /** A file that would end more than this part of the master is taken for an incomplete one. */
  private static final int GREATEST_PART_ENDED = 10;

  /** What a file did. */
  public record Taken(
      LocalDate effectiveFrom,
      int branches,
      int added,
      int changed,
      int ended,
      int accountsLeft,
      String takenBy,
      Instant takenAt) {
    /** Whether it ends so much that it is probably not the whole list. */
    public boolean looksIncomplete() {
      return ended > 0 && ended * GREATEST_PART_ENDED > branches - added + ended;
    }
  }

  /**
   * Takes a sound file over, in the transaction of the session.
   *
   * @param day from which it holds
   * @throws org.springframework.dao.DataIntegrityViolationException when the same file was taken
   *     for the same day (constraint master_file_taken_once)
   */
  public Taken take(
      TenantSession session, BankFile file, LocalDate day, String operatorId, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    rows(session, "end-differing", file, day, operatorId, at);
    session
        .sql(MasterFiles.class, "keep-past")
        .param("day", day)
        .param("operator", operatorId)
        .param("at", at.toString())
        .update();
    int begun = rows(session, "begin-new", file, day, operatorId, at);
    var taken =
        session
            .sql(MasterFiles.class, "ended-by-file")
            .param("day", day)
            .param("at", at.toString())
            .query((row, n) ->
                new Taken(
                    day,
                    file.rows().size(),
                    begun - row.getInt("changed"),
                    row.getInt("changed"),
                    row.getInt("ended"),
                    row.getInt("accounts_left"),
                    operatorId,
                    at))
            .single();
    var id = note(session, file, taken);
    if (taken.accountsLeft() > 0) {
      WorkItems.open(
          session,
          new NewWorkItem(
              Payments.ID,
              ENDED_BRANCHES,
              id.toString(),
              null,
              "廃止された店舗の口座 " + taken.accountsLeft() + "件 — 口座の変更を案内してください",
              Map.of("payments", Integer.toString(taken.accountsLeft()))));
    }
    return taken;
  }

  private static UUID note(TenantSession session, BankFile file, Taken taken) {
    return session
        .sql(MasterFiles.class, "insert-bank-file")
        .param("day", taken.effectiveFrom())
        .param("hash", file.contentHash())
        .param("branches", taken.branches())
        .param("added", taken.added())
        .param("changed", taken.changed())
        .param("ended", taken.ended())
        .param("left", taken.accountsLeft())
        .param("operator", taken.takenBy())
        .param("at", taken.takenAt().toString())
        .query(UUID.class)
        .single();
  }

  /** Files taken over, newest first. */
  public List<Taken> list(TenantSession session) {
    return session
        .sql(MasterFiles.class, "bank-files")
        .query((row, n) ->
            new Taken(
                row.getObject("effective_from", LocalDate.class),
                row.getInt("branches"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("ended"),
                row.getInt("accounts_left"),
                row.getString("taken_by"),
                row.getTimestamp("taken_at").toInstant()))
        .list();
  }

  private static int rows(
      TenantSession session,
      String statement,
      BankFile file,
      LocalDate day,
      String operatorId,
      Instant at) {
    return session
        .sql(MasterFiles.class, statement)
        .param("day", day)
        .param("operator", operatorId)
        .param("at", at.toString())
        .param("banks", Columns.texts(file.rows(), BankFile.Row::bankCode))
        .param("bankNames", Columns.texts(file.rows(), BankFile.Row::bankName))
        .param("bankKanas", Columns.texts(file.rows(), BankFile.Row::bankNameKana))
        .param("branches", Columns.texts(file.rows(), BankFile.Row::branchCode))
        .param("branchNames", Columns.texts(file.rows(), BankFile.Row::branchName))
        .param("branchKanas", Columns.texts(file.rows(), BankFile.Row::branchNameKana))
        .update();
  }
}
