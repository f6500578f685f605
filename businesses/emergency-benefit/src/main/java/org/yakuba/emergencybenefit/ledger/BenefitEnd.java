package org.yakuba.emergencybenefit.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * How far the end of a benefit has come, and whether its figures are published (EMB-6-01,
 * EMB-6-08).
 *
 * @param closedOn 終了; null while it goes on
 * @param keepUntil last day on which decisions and payments are kept; set with the closing
 * @param disposedOn when they were erased
 * @param finalReport 実績報告 as it was then, without persons
 * @param progressPublished whether everybody may see the figures
 */
public record BenefitEnd(
    @Nullable LocalDate closedOn,
    @Nullable LocalDate keepUntil,
    @Nullable LocalDate disposedOn,
    @Nullable String finalReport,
    boolean progressPublished) {
  private static final int YEARS_KEPT = 5;

  /** Five years from the end of the fiscal year of the closing (地方自治法第236条). */
  public static LocalDate keptUntil(LocalDate closedOn) {
    return new FiscalYear(FiscalYear.of(closedOn).year() + YEARS_KEPT).lastDay();
  }

  /** Whether the records may be erased on a day. */
  public boolean mayDispose(LocalDate today) {
    return keepUntil != null && disposedOn == null && today.isAfter(keepUntil);
  }

  /** The end of a benefit; not begun when there is no such benefit. */
  public static BenefitEnd of(TenantSession session, String benefitId) {
    return session
        .sql(BenefitEnd.class, "benefit-end")
        .param("benefit", benefitId)
        .query((row, n) ->
            new BenefitEnd(
                row.getObject("closed_on", LocalDate.class),
                row.getObject("keep_until", LocalDate.class),
                row.getObject("disposed_on", LocalDate.class),
                row.getString("final_report"),
                row.getBoolean("progress_published")))
        .optional()
        .orElse(new BenefitEnd(null, null, null, null, false));
  }

  /** Publishes the figures, or takes them back; false when it stood like that. */
  public static boolean publish(TenantSession session, String benefitId, boolean published) {
    return session
            .sql(BenefitEnd.class, "publish-progress")
            .param("benefit", benefitId)
            .param("published", published)
            .update()
        == 1;
  }

  /** Benefits whose figures everybody may see, newest first. */
  public static List<Definition> published(TenantSession session) {
    return session.sql(BenefitEnd.class, "published-benefits").query(Definitions::row).list();
  }
}
