package org.yakuba.payments.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;

/**
 * 振込依頼総括表 (公金受取口座と全銀ファイル §8): what a run orders, its files with hash, count and amount, who made it
 * and who approved it. It names no payee.
 */
public final class TransferSummary {
  private static final FormDefinition FORM =
      FormDefinition.resource(Payments.class, "documents/transfer-summary.yaml");

  private final DocumentEngine engine;

  public TransferSummary(DocumentEngine engine) {
    this.engine = engine;
  }

  /**
   * The sheet of a released run.
   *
   * @param files of the version that is handed over
   */
  public byte[] pdf(TransferRun run, Requesters.Requester requester, List<BankFiles.Kept> files) {
    var parts = new ArrayList<DocumentData.Part>();
    for (var file : files) {
      parts.add(
          new DocumentData.Part(
              "file",
              Map.of(
                  "part", "第" + file.part() + "分冊 第" + file.version() + "版",
                  "count", count(file.rowCount()),
                  "amount", yen(file.totalAmountYen()),
                  "bytes", "%,dバイト".formatted(file.byteLength()),
                  "sha256", file.sha256())));
    }
    var data =
        new DocumentData(
            Map.of(
                "title", run.title(),
                "requester", "振込依頼人 " + requester.code() + " " + requester.name(),
                "transactionDate", "振込指定日 " + wareki(run.transactionDate()),
                "runNumber", "振込データ番号 " + run.number(),
                "count", "合計件数 " + count(run.rowCount()),
                "amount", "合計金額 " + yen(run.totalAmountYen()),
                "madeBy", "作成 " + run.madeBy(),
                "approvedBy", "承認 " + (run.closedBy() == null ? "－" : run.closedBy()),
                "inputHash", "明細 SHA-256 " + run.inputHash()),
            parts);
    return engine
        .render(
            FORM,
            List.of(new DocumentEngine.Copy(data, new Ornaments(null, null, null))),
            run.closedAt() == null ? run.madeAt() : run.closedAt())
        .pdf();
  }

  private static String wareki(LocalDate day) {
    return Wareki.format(day);
  }

  private static String count(int count) {
    return "%,d件".formatted(count);
  }

  private static String yen(long amount) {
    return "%,d円".formatted(amount);
  }
}
