package org.yakuba.emergencybenefit.desk;

import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Extractions.Extraction;

/** Japanese words for the codes that stand in the tables of this business. */
public final class Words {
  /** 予算超過の見込み. */
  public static final String OVER_BUDGET = "EMB-W201";

  /** 同一口座に複数世帯. */
  public static final String SHARED = "EMB-W202";

  private Words() {}

  /** 予算超過の見込み (EMB-W201). */
  public static boolean exceeds(Definition definition, Extraction extraction) {
    var budget = definition.budget();
    return budget != null && extraction.isFinished() && extraction.amount().compareTo(budget) > 0;
  }

  /** 該当・除外の別. */
  public static String outcome(String code) {
    return switch (code) {
      case "ELIGIBLE" -> "該当";
      case "NOT_RESIDENT" -> "基準日の住民でない(当日の転出など)";
      case "CONDITION" -> "対象条件に当てはまらない";
      case "HOUSEHOLD_RULE" -> "世帯の条件に当てはまらない";
      case "OTHER_BENEFIT" -> "調整する給付が決定している";
      case "NO_HEAD" -> "世帯主がいない世帯";
      default -> code;
    };
  }

  /** 受付の結果・審査の状態. */
  public static String status(String code) {
    return switch (code) {
      case "APPROVED" -> "支給の候補";
      case "PENDING" -> "保留";
      case "REJECTED" -> "受付できない";
      case "DUPLICATE" -> "重複";
      case "DECLINED" -> "辞退";
      case "WITHDRAWN" -> "取下げ";
      default -> code;
    };
  }

  /** Why an application waits or was not taken. */
  public static String reason(@Nullable String code) {
    return switch (code) {
      case null -> "";
      case "LETTER_ID_NOT_FOUND" -> "通知番号がない";
      case "OUT_OF_PERIOD" -> "受付期間の外";
      case "ALREADY_ACCEPTED" -> "先に受け付けた申請がある";
      case "BIRTH_DATE_MISMATCH" -> "生年月日が違う";
      case "ACCOUNT_INVALID" -> "口座の形式の誤り";
      case "ACCOUNT_HOLDER_MISMATCH" -> "口座名義の不一致";
      case "BRANCH_UNKNOWN" -> "金融機関マスタにない支店";
      case "ATTACHMENT_MISSING" -> "添付の不足";
      case "SECOND_CHECK" -> "2人照合待ち";
      case "ACCOUNT_SHARED" -> "同じ口座が3世帯以上";
      case "PHONE_SHARED" -> "同じ電話番号が3世帯以上";
      case "SAMPLE_OBJECTED" -> "標本確認で保留";
      case "TRANSFER_FAILED" -> "振込不能";
      case "LATER_CHANGE" -> "基準日後の異動";
      case "DECISION_CANCELLED" -> "決定の取消";
      case "REFUSED" -> "不支給決定";
      default -> code;
    };
  }

  /** 支払の状態. */
  public static String payment(String code) {
    return switch (code) {
      case "PLANNED" -> "予定";
      case "APPROVED" -> "決裁済";
      case "SENT" -> "送付済";
      case "PAID" -> "支払済";
      case "FAILED" -> "振込不能";
      case "RETURNED" -> "組戻し";
      default -> code;
    };
  }

  /** 発送の記録・申請の記録. */
  public static String event(String code) {
    return switch (code) {
      case "SENT" -> "発送";
      case "RETURNED" -> "返戻";
      case "RESENT" -> "再送";
      case "REMINDED" -> "勧奨";
      case "REISSUED" -> "再発行";
      case "CHECKED" -> "照合";
      case "ASSIGNED" -> "担当";
      case "CORRECTION_ASKED" -> "補正依頼";
      case "ACCOUNT_CORRECTED" -> "口座の訂正";
      case "ATTACHED" -> "書類の追加";
      case "RELEASED" -> "確認済み";
      case "WITHDRAWN" -> "取下げ";
      case "REFUSED" -> "不支給";
      case "CHANGE_SETTLED" -> "異動の確認";
      case "DECISION_CANCELLED" -> "決定の取消";
      case "HEAD_CHANGED" -> "世帯主の変更";
      default -> code;
    };
  }
}
