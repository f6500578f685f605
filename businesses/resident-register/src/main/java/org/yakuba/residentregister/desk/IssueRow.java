package org.yakuba.residentregister.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.notice.IssueRecord;
import org.yakuba.residentregister.rules.CertificateItem;

/**
 * A copy that was issued, as a screen shows it.
 *
 * @param printed whether it was printed before
 * @param state 発行済み, 印刷済み or 無効
 */
public record IssueRow(
    String id,
    String issueNumber,
    Instant issuedAt,
    String title,
    List<String> subjects,
    String items,
    String requester,
    String usedFor,
    String fee,
    String officer,
    int pages,
    boolean overflowed,
    boolean printed,
    boolean voided,
    String state) {

  static IssueRow of(IssueRecord copy) {
    var exemption = copy.feeExemption();
    return new IssueRow(
        copy.issueId().toString(),
        copy.issueNumber(),
        copy.issuedAt(),
        copy.kind().label()
            + "("
            + copy.layout().label()
            + (copy.wholeHousehold() ? "・世帯全員" : "")
            + (copy.withHistory() ? "・履歴あり" : "")
            + ")",
        copy.subjects(),
        copy.include().stream()
            .map(id -> CertificateItem.ofId(id).map(CertificateItem::label).orElse(id))
            .collect(Collectors.joining("、")),
        copy.requester().label() + "　" + orEmpty(copy.requesterName()),
        orEmpty(copy.usedFor()) + (copy.submitTo() == null ? "" : "(" + copy.submitTo() + ")"),
        exemption == null ? copy.fee().format() : "無料(" + exemption.label() + ")",
        copy.officerId() + "(" + copy.office() + ")",
        copy.pages(),
        !copy.overflowed().isEmpty(),
        copy.printedAt() != null,
        copy.voidedAt() != null,
        copy.voidedAt() != null
            ? "無効: " + orEmpty(copy.voidReason())
            : copy.printedAt() == null ? "発行済み(未印刷)" : "印刷済み");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
