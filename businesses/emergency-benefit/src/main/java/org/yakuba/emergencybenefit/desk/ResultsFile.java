package org.yakuba.emergencybenefit.desk;

import org.yakuba.emergencybenefit.ledger.Progress;
import org.yakuba.emergencybenefit.ledger.TargetState;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.csv.CsvOutput;

/** 実績報告 as CSV: counts and yen, nobody named (EMB-5-05). */
final class ResultsFile {
  private final CsvOutput csv = new CsvOutput("項目", "件数", "金額");

  private ResultsFile() {}

  /** The report of a benefit as it stands. */
  static String of(Progress progress) {
    var file = new ResultsFile();
    file.count("対象世帯", progress.all());
    for (var state : TargetState.values()) {
      file.count(state.label(), progress.in(state));
    }
    progress.channels().forEach(c -> file.count("経路 " + c.channel().label(), c.accepted()));
    file.line("支給決定", progress.granted(), progress.grantedAmount());
    file.line("支給済", progress.paid(), progress.paidAmount());
    var settled = progress.settled();
    file.count("不支給", settled.refused());
    file.line("取消", settled.cancelled(), settled.cancelledAmount());
    file.count("振込不能・組戻し", settled.failed());
    file.line("返還決定", settled.repayments(), settled.repaymentAmount());
    file.line("返還金の収納", settled.receipts(), settled.repaidAmount());
    progress.patterns().forEach(p -> file.line("型 " + p.pattern(), p.persons(), p.amount()));
    return file.csv.text();
  }

  private void count(String item, int count) {
    csv.row(item, count, null);
  }

  private void line(String item, int count, Yen amount) {
    csv.row(item, count, amount.amount());
  }
}
