package org.yakuba.sample;

import java.io.IOException;
import java.util.List;

/** The files of the child allowance: their names, layouts and headings (児童手当 §2). */
final class AllowanceFiles {

  static final String RECIPIENT = "allowance_recipient.csv";
  static final String CHILD = "allowance_child.csv";
  static final String STUDENT = "allowance_university_age.csv";
  static final String MONTH = "allowance_month.csv";
  static final String PAYMENT = "allowance_payment.csv";
  static final String OVERPAYMENT = "allowance_overpayment.csv";

  static final String BUSINESS = "児童手当";

  /**
   * One of the files.
   *
   * @param amounts heading of the column whose sum stands in the manifest; empty for none
   */
  record Kind(String file, String layout, String heading, String amounts) {}

  static final List<Kind> ALL =
      List.of(
          new Kind(
              RECIPIENT,
              "児童手当受給者",
              "認定番号,宛名番号,受給者区分,資格区分,加入年金,請求日,事由発生日,経過措置の適用,認定日,支給開始月,消滅日,消滅事由,"
                  + "配偶者宛名番号,生計中心者の判断,同居優先の適用,支援措置等の配慮,公金受取口座の利用意思,差止理由,差止開始月",
              ""),
          new Kind(
              CHILD,
              "児童手当児童",
              "認定番号,児童宛名番号,記録順,生年月日,続柄,同別居,監護,生計関係,監護開始日,監護終了日,国内居住,留学開始日,留学終了日,"
                  + "請求日,事由発生日,経過措置の適用,支給開始月,支給対象終了月",
              ""),
          new Kind(
              STUDENT,
              "児童手当大学生年代",
              "認定番号,対象者宛名番号,記録順,生年月日,確認書受付日,事由発生日,経過措置の適用,世話・費用負担の内容,就学等の状況,"
                  + "卒業予定日,終了日,算入開始月,算入終了月",
              ""),
          new Kind(MONTH, "児童手当月次明細", "認定番号,対象月,児童宛名番号,第何子,区分,月額,資格区分", "月額"),
          new Kind(
              PAYMENT,
              "児童手当支払",
              "支払番号,認定番号,支払期月,種別,対象月自,対象月至,支払額,控除額,支払日,状態,受取人宛名番号,再振込元支払番号",
              "支払額"),
          new Kind(OVERPAYMENT, "児童手当過払", "認定番号,対象月,児童宛名番号,過払額,残額,処理,納付書番号,納期限,時効日", "過払額"));

  private AllowanceFiles() {}

  /** Place of a heading in its file. */
  static int place(String file, String item) {
    Kind kind = ALL.stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
    int place = List.of(kind.heading().split(",")).indexOf(item);
    if (place < 0) {
      throw new IllegalArgumentException(file + " has no " + item);
    }
    return place;
  }

  /** Writes a family and notes where its rows stand. */
  static void write(ExtractFiles files, AllowanceFamily family) throws IOException {
    for (RawRow row : family.rows) {
      row.line = files.file(row.file).write(row.cells);
    }
  }
}
