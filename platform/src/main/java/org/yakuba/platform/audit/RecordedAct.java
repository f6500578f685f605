package org.yakuba.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 操作ログの1件 as the auditor reads it.
 *
 * @param sequence place in the chain, null until it is sealed (within a second)
 */
public record RecordedAct(
    UUID id,
    @Nullable Long sequence,
    Instant occurredAt,
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

  /**
   * What to look for; null means any.
   *
   * @param from first instant
   * @param until first instant after the period
   * @param subject addressee number of the person concerned
   * @param before the last act of the previous page, to go on after it
   */
  public record Filter(
      Instant from,
      Instant until,
      @Nullable String officerId,
      @Nullable String subject,
      @Nullable Action action,
      @Nullable String terminal,
      @Nullable Result result,
      @Nullable RecordedAct before) {}
}
