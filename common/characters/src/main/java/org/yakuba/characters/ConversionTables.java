package org.yakuba.characters;

import java.util.Comparator;
import java.util.List;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Keeps the approved conversion tables of a municipality, every revision unchanged, so that a load
 * can tell by which one it converted (rulebook characters §4.1).
 */
public final class ConversionTables {

  /**
   * Keeps one checked table; keeping the same table again changes nothing.
   *
   * @throws ViolationsException {@code CHR-E10} when the revision is already kept with another
   *     content
   */
  public void keep(TenantSession session, List<ConversionRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    for (var row : rows) {
      session
          .sql(ConversionTables.class, "insert-conversion-row")
          .param("tenant", session.tenant().value())
          .param("sourceSystem", row.sourceSystem())
          .param("revision", row.revision())
          .param("sourceCode", row.sourceCode())
          .param("targetText", row.targetText())
          .param("mjName", row.mjName())
          .param("judgement", row.judgement().name())
          .param("approvedBy", row.approvedBy())
          .param("approvedAt", row.approvedAt())
          .update();
    }
    var first = rows.getFirst();
    var expected =
        rows.stream().sorted(Comparator.comparingInt(ConversionRow::sourceCode)).toList();
    if (!rows(session, first.sourceSystem(), first.revision()).equals(expected)) {
      throw new ViolationsException(
          List.of(
              new Violation(
                  "revision",
                  String.valueOf(first.revision()),
                  "CHR-E10",
                  "文字変換表 "
                      + first.sourceSystem()
                      + " の版 "
                      + first.revision()
                      + " は別の内容で登録済みです。内容を直したときは版を上げてください")));
    }
  }

  /** The lines of one revision by source code; empty when it is not kept. */
  public List<ConversionRow> rows(TenantSession session, String sourceSystem, int revision) {
    return session
        .sql(ConversionTables.class, "conversion-rows")
        .param("tenant", session.tenant().value())
        .param("sourceSystem", sourceSystem)
        .param("revision", revision)
        .query((row, number) ->
            new ConversionRow(
                row.getString("source_system"),
                row.getInt("source_code"),
                row.getString("target_text"),
                row.getString("mj_name"),
                Judgement.valueOf(row.getString("judgement")),
                row.getString("approved_by"),
                row.getString("approved_at"),
                row.getInt("revision")))
        .list();
  }

  /**
   * The newest table of a system ready for conversion; {@link LegacyCodes#none()} when none is
   * kept.
   */
  public LegacyCodes newest(TenantSession session, String sourceSystem) {
    return session
        .sql(ConversionTables.class, "newest-revision")
        .param("tenant", session.tenant().value())
        .param("sourceSystem", sourceSystem)
        .query(Integer.class)
        .optional()
        .map(revision -> LegacyCodes.of(rows(session, sourceSystem, revision)))
        .orElseGet(LegacyCodes::none);
  }
}
