package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.LetterId;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/** 対象 — who gets a letter: looking up, letters sent and returned, additions and exclusions. */
public final class Targets {

  private Targets() {}

  /** One target with its letter. */
  public record Target(
      String benefitId,
      int targetNo,
      String letterId,
      String householdNumber,
      String headNumber,
      String headName,
      @Nullable String headKana,
      int eligiblePersons,
      Yen amount,
      boolean added,
      TargetState state) {}

  /** 該当員. */
  public record Member(String addresseeNumber, String name, @Nullable String pattern, Yen amount) {}

  /** 発送・返戻・再送・勧奨. */
  public record LetterEvent(String kind, LocalDate on, String note, String officer) {}

  /** Asked for and not yet, or already, approved. */
  public record ChangeRequest(
      UUID id,
      String kind,
      @Nullable Integer targetNo,
      @Nullable String addresseeNumber,
      String reason,
      String note,
      String requestedBy,
      @Nullable String approvedBy) {}

  public static Optional<Target> find(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Targets.class, "target")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query(Targets::row)
        .optional();
  }

  /** The target of a letter in force. */
  public static Optional<Target> ofLetter(TenantSession session, String letterId) {
    return Applications.letter(session, letterId)
        .flatMap(letter -> find(session, letter.benefitId(), letter.targetNo()));
  }

  /** Targets of a person: as head or as somebody who is meant. */
  public static List<Target> ofPerson(
      TenantSession session, String benefitId, String addresseeNumber) {
    return session
        .sql(Targets.class, "targets-of-person")
        .param("benefit", benefitId)
        .param("number", addresseeNumber)
        .query(Targets::row)
        .list();
  }

  /** Targets in one state after a number. */
  public static List<Target> inState(
      TenantSession session, String benefitId, TargetState state, int after, int limit) {
    return session
        .sql(Targets.class, "targets-in-state")
        .param("benefit", benefitId)
        .param("state", state.name())
        .param("after", after)
        .param("limit", limit)
        .query(Targets::row)
        .list();
  }

  public static List<Member> members(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Targets.class, "members")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query((row, n) ->
            new Member(
                row.getString("addressee_number"),
                row.getString("name"),
                row.getString("pattern"),
                Yen.of(row.getLong("amount"))))
        .list();
  }

  public static List<LetterEvent> events(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Targets.class, "letter-events")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query((row, n) ->
            new LetterEvent(
                row.getString("kind"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("note"),
                row.getString("officer_id")))
        .list();
  }

  /** 返戻: a letter came back. */
  public static boolean returned(
      TenantSession session, Target target, String note, String officer, LocalDate on) {
    return happened(session, target, "RETURNED", TargetState.RETURNED, note, officer, on);
  }

  /** 再送: the same letter goes out again, with the same number. */
  public static boolean resent(
      TenantSession session, Target target, String note, String officer, LocalDate on) {
    return happened(session, target, "RESENT", TargetState.SENT, note, officer, on);
  }

  private static boolean happened(
      TenantSession session,
      Target target,
      String kind,
      TargetState state,
      String note,
      String officer,
      LocalDate on) {
    int moved =
        session
            .sql(Targets.class, "move-target")
            .param("benefit", target.benefitId())
            .param("target", target.targetNo())
            .param("state", state.name())
            .update();
    session
        .sql(Targets.class, "insert-letter-event")
        .param("benefit", target.benefitId())
        .param("target", target.targetNo())
        .param("kind", kind)
        .param("on", on)
        .param("note", note)
        .param("officer", officer)
        .update();
    return moved == 1;
  }

  /**
   * 再発行: a lost letter is voided and the target gets a new number (U03).
   *
   * @return the new number
   */
  public static String reissue(
      TenantSession session,
      Target target,
      String note,
      String officer,
      Instant at,
      LocalDate today) {
    session
        .sql(Targets.class, "void-letter")
        .param("benefit", target.benefitId())
        .param("target", target.targetNo())
        .param("at", Timestamp.from(at))
        .update();
    var letterId = LetterId.of(target.benefitId(), nextSerial(session, target.benefitId()));
    insertLetter(session, target.benefitId(), target.targetNo(), letterId, at);
    session
        .sql(Targets.class, "insert-letter-event")
        .param("benefit", target.benefitId())
        .param("target", target.targetNo())
        .param("kind", "REISSUED")
        .param("on", today)
        .param("note", note)
        .param("officer", officer)
        .update();
    return letterId;
  }

  private static void insertLetter(
      TenantSession session, String benefitId, int targetNo, String letterId, Instant at) {
    session
        .sql(Targets.class, "insert-letter")
        .param("letter", letterId)
        .param("benefit", benefitId)
        .param("target", targetNo)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The next serial number; others who ask wait until this transaction ends. */
  private static int nextSerial(TenantSession session, String benefitId) {
    return session
        .sql(Targets.class, "take-serial")
        .param("benefit", benefitId)
        .query(Integer.class)
        .single();
  }

  /** Asks for an addition or exclusion, which another officer approves (EMB-2-03). */
  public static void request(
      TenantSession session, String benefitId, ChangeRequest request, Instant at) {
    session
        .sql(Targets.class, "insert-request")
        .param("benefit", benefitId)
        .param("kind", request.kind())
        .param("target", request.targetNo())
        .param("number", request.addresseeNumber())
        .param("reason", request.reason())
        .param("note", request.note())
        .param("officer", request.requestedBy())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Requests of a benefit, open ones first. */
  public static List<ChangeRequest> requests(TenantSession session, String benefitId) {
    return session
        .sql(Targets.class, "requests")
        .param("benefit", benefitId)
        .query((row, n) ->
            new ChangeRequest(
                row.getObject("request_id", UUID.class),
                row.getString("kind"),
                row.getObject("target_no", Integer.class),
                row.getString("addressee_number"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("requested_by"),
                row.getString("approved_by")))
        .list();
  }

  /** Marks a request as approved; false when it is not open. */
  public static boolean approveRequest(
      TenantSession session, UUID request, String officer, Instant at) {
    return session
            .sql(Targets.class, "approve-request")
            .param("request", request)
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /**
   * Adds a person as a target of their own, with the next number.
   *
   * @param day as of which the register is asked who this is
   * @return the new target; empty when the register does not know the person on that day
   */
  public static Optional<Target> add(
      TenantSession session,
      Definition definition,
      String addresseeNumber,
      LocalDate day,
      Yen amount,
      Instant at) {
    int serial = nextSerial(session, definition.benefitId());
    int added =
        session
            .sql(Targets.class, "add-target")
            .param("benefit", definition.benefitId())
            .param("target", serial)
            .param("number", addresseeNumber)
            .param("day", day)
            .param("amount", amount.amount())
            .update();
    if (added == 0) {
      return Optional.empty();
    }
    session
        .sql(Targets.class, "add-member")
        .param("benefit", definition.benefitId())
        .param("target", serial)
        .update();
    insertLetter(
        session, definition.benefitId(), serial, LetterId.of(definition.benefitId(), serial), at);
    return find(session, definition.benefitId(), serial);
  }

  /** Leaves a target out, unless it is decided; false when it is. */
  public static boolean exclude(TenantSession session, String benefitId, int targetNo) {
    return session
            .sql(Targets.class, "exclude-target")
            .param("benefit", benefitId)
            .param("target", targetNo)
            .update()
        == 1;
  }

  /** 締切: whoever has not applied when the intake is over (U11). */
  public static int expire(TenantSession session, String benefitId) {
    return session.sql(Targets.class, "expire").param("benefit", benefitId).update();
  }

  private static Target row(ResultSet row, int index) throws SQLException {
    return new Target(
        row.getString("benefit_id"),
        row.getInt("target_no"),
        row.getString("letter_id"),
        row.getString("household_number"),
        row.getString("head_number"),
        row.getString("head_name"),
        row.getString("head_name_kana"),
        row.getInt("eligible_persons"),
        Yen.of(row.getLong("amount")),
        row.getString("origin").equals("ADDED"),
        TargetState.valueOf(row.getString("state")));
  }
}
