package org.yakuba.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Operator;

/**
 * 操作ログの1件 — one act to be recorded (IDN-4-01). Build it with {@link #of} and the copying methods;
 * {@link AuditLog#record} adds time and place in the chain.
 *
 * @param subjects addressee numbers of the persons concerned, at most the first {@value
 *     #MAX_SUBJECTS}
 * @param subjectCount how many persons were concerned in all
 * @param condition search condition or other particulars, never an individual number
 */
public record AuditEntry(
    String officerId,
    List<String> roles,
    String office,
    String terminal,
    String purposeCode,
    @Nullable String reason,
    UUID correlationId,
    String business,
    String functionId,
    Action action,
    List<String> subjects,
    int subjectCount,
    Map<String, String> condition,
    Result result) {
  /** 先頭100件 (identity-and-audit §5.1). */
  public static final int MAX_SUBJECTS = 100;

  /** What strangers type as an id is cut, so that they cannot fill the log. */
  private static final int MAX_TYPED_ID = 32;

  public AuditEntry {
    roles = roles.stream().sorted().toList();
    subjects = List.copyOf(subjects);
    condition = Map.copyOf(condition);
  }

  /** An act that succeeded and concerned nobody in particular. */
  public static AuditEntry of(
      Operator operator, String business, String functionId, Action action) {
    return new AuditEntry(
        operator.officer().officerId(),
        List.copyOf(operator.officer().roles()),
        operator.officer().office(),
        operator.terminal(),
        operator.purposeCode(),
        operator.reason(),
        operator.correlationId(),
        business,
        functionId,
        action,
        List.of(),
        0,
        Map.of(),
        Result.SUCCESS);
  }

  /** An act of the program itself, such as a nightly job. */
  public static AuditEntry ofSystem(
      String program,
      String purposeCode,
      UUID correlationId,
      String business,
      String functionId,
      Action action) {
    return new AuditEntry(
        program,
        List.of(),
        "SYSTEM",
        "SYSTEM",
        purposeCode,
        null,
        correlationId,
        business,
        functionId,
        action,
        List.of(),
        0,
        Map.of(),
        Result.SUCCESS);
  }

  /** An attempt to sign in, by somebody who is not signed in yet (IDN-2-01). */
  public static AuditEntry signIn(
      String officerId, Collection<String> roles, String office, String terminal) {
    var id = officerId.length() > MAX_TYPED_ID ? officerId.substring(0, MAX_TYPED_ID) : officerId;
    return new AuditEntry(
        id,
        List.copyOf(roles),
        office,
        terminal,
        "SIGN_IN",
        null,
        UUID.randomUUID(),
        "platform",
        "IDN-2-01",
        Action.LOGIN,
        List.of(),
        0,
        Map.of(),
        Result.SUCCESS);
  }

  /** The persons the act concerned, in the order shown. */
  public AuditEntry subjects(Collection<String> addresseeNumbers) {
    var first = addresseeNumbers.stream().limit(MAX_SUBJECTS).toList();
    return new AuditEntry(
        officerId,
        roles,
        office,
        terminal,
        purposeCode,
        reason,
        correlationId,
        business,
        functionId,
        action,
        first,
        addresseeNumbers.size(),
        condition,
        result);
  }

  /** How many persons the act concerned when {@link #subjects} lists only those of one page. */
  public AuditEntry subjectCount(int count) {
    return new AuditEntry(
        officerId,
        roles,
        office,
        terminal,
        purposeCode,
        reason,
        correlationId,
        business,
        functionId,
        action,
        subjects,
        count,
        condition,
        result);
  }

  /** Adds one particular, e.g. a search condition. */
  public AuditEntry condition(String name, String value) {
    var all = new TreeMap<>(condition);
    all.put(name, value);
    return new AuditEntry(
        officerId,
        roles,
        office,
        terminal,
        purposeCode,
        reason,
        correlationId,
        business,
        functionId,
        action,
        subjects,
        subjectCount,
        all,
        result);
  }

  public AuditEntry result(Result outcome) {
    return new AuditEntry(
        officerId,
        roles,
        office,
        terminal,
        purposeCode,
        reason,
        correlationId,
        business,
        functionId,
        action,
        subjects,
        subjectCount,
        condition,
        outcome);
  }
}
