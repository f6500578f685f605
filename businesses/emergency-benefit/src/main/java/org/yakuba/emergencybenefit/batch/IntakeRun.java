package org.yakuba.emergencybenefit.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Applications;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.KnownLetter;
import org.yakuba.emergencybenefit.ledger.NewApplication;
import org.yakuba.emergencybenefit.ledger.NewApplication.Channel;
import org.yakuba.emergencybenefit.ledger.Sets;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;

/**
 * 申請データの一括取込 — takes applications of a file in, in the order of their arrival, many thousands in
 * one transaction (EMB-3-02, EMB-4-01). The rule is that of every other way in; which of them used
 * up a number is again settled by the rows of {@code acceptance}, so that online applications may
 * arrive meanwhile.
 */
public final class IntakeRun {
  /** Name of the job. */
  public static final String JOB = "emergency-benefit.intake";

  /** Parameter: the rows of the inbox. */
  public static final String BATCH = "batch";

  /** Parameter: the benefit. */
  public static final String BENEFIT = "benefit";

  /**
   * The tables are joined as wholes once per transaction, so few large ones cost less; whoever
   * applies online for one of these targets meanwhile waits for its end, some seconds.
   */
  private static final int AT_ONCE = 20_000;

  private final int atOnce;

  public IntakeRun() {
    this(AT_ONCE);
  }

  /**
   * @param atOnce rows of one transaction
   */
  IntakeRun(int atOnce) {
    this.atOnce = atOnce;
  }

  /** One row of the inbox with what is known about its number. */
  private record Arrived(
      NewApplication application, @Nullable KnownLetter letter, boolean takenBefore) {}

  /** The job. */
  public JobDefinition job() {
    return new JobDefinition(
        JOB, "給付金の申請データの取込", List.of(new JobStep("take", "受付・自動照合", this::unit)));
  }

  private JobStep.Next unit(JobUnit unit) {
    var batch = UUID.fromString(unit.parameter(BATCH));
    Sets.plan(unit.session());
    var definition = Definitions.inForce(unit.session(), unit.parameter(BENEFIT)).orElseThrow();
    var rows = arrived(unit, batch, definition.benefitId());
    if (rows.isEmpty()) {
      unit.session().sql(IntakeRun.class, "empty-inbox").param("batch", batch).update();
      return JobStep.Next.DONE;
    }
    var open = rows.stream().filter(row -> !row.takenBefore()).toList();
    var taken = decide(definition, open, Map.of());
    var used = accept(unit, definition.benefitId(), taken);
    if (!used.isEmpty()) {
      // Somebody used these numbers up since they were read: those rows are decided again.
      taken = decide(definition, open, used);
    }
    taken.write(unit.session(), definition.benefitId());
    var last = rows.getLast().application();
    unit.save("receivedAt", last.receivedAt().toString());
    unit.save("application", last.applicationId());
    unit.advance(rows.size());
    unit.count("重複送信", rows.size() - open.size());
    taken.counts().forEach((status, count) -> unit.count(status.name(), count));
    return JobStep.Next.MORE;
  }

  private List<Arrived> arrived(JobUnit unit, UUID batch, String benefit) {
    return unit.session()
        .sql(IntakeRun.class, "arrived")
        .param("batch", batch)
        .param("benefit", benefit)
        .param(
            "receivedAfter",
            Timestamp.from(Instant.parse(unit.checkpoint("receivedAt", "0001-01-01T00:00:00Z"))))
        .param("after", unit.checkpoint("application", ""))
        .param("limit", atOnce)
        .query(IntakeRun::row)
        .list();
  }

  private static TakenApplications decide(
      Definition definition, List<Arrived> rows, Map<Integer, String> usedMeanwhile) {
    var taken = new TakenApplications();
    var accepted = new HashMap<Integer, String>(usedMeanwhile);
    for (var row : rows) {
      var letter = row.letter();
      if (letter != null) {
        letter = letter.acceptedBy(accepted.get(letter.targetNo()));
      }
      var decision = Applications.decide(definition, letter, row.application(), false);
      if (letter != null && decision.isAccepted()) {
        accepted.put(letter.targetNo(), row.application().applicationId());
      }
      taken.add(row.application(), letter, decision);
    }
    return taken;
  }

  /** Uses the numbers up; what others used up meanwhile comes back with their application. */
  private static Map<Integer, String> accept(
      JobUnit unit, String benefit, TakenApplications taken) {
    var wanted = new TreeMap<Integer, NewApplication>();
    taken.accepted().forEach((target, application) -> wanted.put(target, application));
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Set<Integer> got =
        new HashSet<>(
            unit.session()
                .sql(IntakeRun.class, "accept-many")
                .param("benefit", benefit)
                .param("targets", wanted.keySet().toArray(Integer[]::new))
                .param(
                    "applications",
                    wanted.values().stream()
                        .map(NewApplication::applicationId)
                        .toArray(String[]::new))
                .param(
                    "moments",
                    wanted.values().stream()
                        .map(application -> application.receivedAt().toString())
                        .toArray(String[]::new))
                .query(Integer.class)
                .list());
    var missed = wanted.keySet().stream().filter(target -> !got.contains(target)).toList();
    if (missed.isEmpty()) {
      return Map.of();
    }
    var used = new HashMap<Integer, String>();
    unit.session()
        .sql(IntakeRun.class, "accepted-by")
        .param("benefit", benefit)
        .param("targets", missed.toArray(Integer[]::new))
        .query((row, n) -> used.put(row.getInt("target_no"), row.getString("application_id")))
        .list();
    return used;
  }

  private static Arrived row(ResultSet row, int index) throws SQLException {
    var attachments =
        Set.of(row.getString("attachments").split(" ")).stream()
            .filter(word -> !word.isEmpty())
            .map(Attachment::valueOf)
            .collect(Collectors.toSet());
    var application =
        new NewApplication(
            row.getString("application_id"),
            row.getString("written_letter_id"),
            Channel.valueOf(row.getString("channel")),
            row.getTimestamp("received_at").toInstant(),
            Objects.requireNonNullElse(
                row.getObject("applicant_birth_date", LocalDate.class), LocalDate.EPOCH),
            row.getBoolean("declined"),
            payee(row),
            row.getString("phone"),
            null,
            null,
            attachments,
            null,
            null);
    var letter = row.getString("letter_id") == null ? null : KnownLetter.of(row, index);
    return new Arrived(application, letter, row.getBoolean("taken_before"));
  }

  private static @Nullable Payee payee(ResultSet row) throws SQLException {
    if (row.getBoolean("public_account")) {
      return new PublicAccount();
    }
    var account =
        new DeclaredAccount(
            row.getString("bank_code"),
            row.getString("branch_code"),
            row.getString("account_type"),
            row.getString("account_number"),
            row.getString("holder_name_kana"));
    return account.bankCode() == null && account.accountNumber() == null ? null : account;
  }
}
