package org.yakuba.residentregister.notice;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.name.Graphemes;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;

/** What the form of a request must tell before anybody looks into the register (§2.5, §3.13). */
final class CertificateCheck {
  private static final int MOST_COPIES = 20;
  private static final int LONGEST = 100;

  private CertificateCheck() {}

  /** Everything that is wrong with the request itself, at its fields. */
  static Violations check(CertificateRequest request) {
    var wrong = new Violations();
    if (request.kind() == CertificateKind.MOVE_OUT_CERTIFICATE
        || request.kind() == CertificateKind.EQUIVALENT_TO_MOVE_OUT) {
      wrong.add("certificate", request.kind().name(), "RES-C01", "この証明書はまだ発行できません");
    }
    if (request.channel() != CertificateChannel.COUNTER
        && request.channel() != CertificateChannel.POSTAL) {
      wrong.add("channel", request.channel().name(), "RES-C02", "この画面で受け付けるのは窓口と郵送です");
    }
    if (request.subjects().isEmpty()) {
      wrong.add("persons", null, "RES-C03", "証明する人を1人以上選んでください");
    } else if (request.layout() == CertificateLayout.INDIVIDUAL && request.subjects().size() > 1) {
      wrong.add("persons", null, "RES-C04", "個人票に載せられるのは1人です。1人ずつ発行するか世帯連記式にしてください");
    }
    if (request.kind().ofItems() && request.include().isEmpty()) {
      wrong.add("certified", null, "RES-C20", "証明する項目を1つ以上選んでください");
    }
    if (request.kind().ofRemoved() && request.layout() != CertificateLayout.INDIVIDUAL) {
      wrong.add("layout", request.layout().name(), "RES-C05", "除票の証明は個人票だけです");
    }
    asker(request, wrong);
    if (request.identityCheck() == null) {
      wrong.add("identityCheck", null, "RES-C08", "本人確認の方法を選んでください");
    }
    fee(request, wrong);
    if (request.copies() < 1 || request.copies() > MOST_COPIES) {
      wrong.add(
          "copies", Integer.toString(request.copies()), "RES-C11", "部数は1から" + MOST_COPIES + "までです");
    }
    if (!request.printer().matches("[0-9]{2}")) {
      wrong.add("printer", request.printer(), "RES-C12", "プリンタ番号は2桁の数字です");
    }
    return wrong;
  }

  private static void asker(CertificateRequest request, Violations wrong) {
    boolean outsider = request.requester().isOutsider();
    if (request.requester() != CertificateRequester.SELF) {
      required(wrong, "requesterName", request.requesterName(), "RES-C06", "請求者の氏名または名称を入力してください");
    }
    if (outsider || request.withNumber()) {
      required(wrong, "usedFor", request.usedFor(), "RES-C07", "第三者等の請求と番号を載せる請求では、使用目的を入力してください");
      required(wrong, "submitTo", request.submitTo(), "RES-C07", "第三者等の請求と番号を載せる請求では、提出先を入力してください");
    }
    tooLong(wrong, "requesterName", request.requesterName());
    tooLong(wrong, "usedFor", request.usedFor());
    tooLong(wrong, "submitTo", request.submitTo());
    tooLong(wrong, "evidence", request.evidence());
    var number = request.requesterNumber();
    if (number != null && !number.matches("[0-9A-Za-z]{1,15}")) {
      wrong.add("requesterNumber", number, "RES-S04", "宛名番号は半角英数字15文字までです");
    }
  }

  private static void fee(CertificateRequest request, Violations wrong) {
    boolean agency = request.requester() == CertificateRequester.PUBLIC_AGENCY;
    if (request.feeExemption() == FeeExemption.PUBLIC_USE && !agency) {
      wrong.add("feeExemption", FeeExemption.PUBLIC_USE.name(), "RES-C09", "公用の減免は国・地方公共団体の請求だけです");
    }
    if (request.officialUse() && !agency) {
      wrong.add("officialUse", "true", "RES-C10", "公用の表示は国・地方公共団体の請求だけです");
    }
  }

  private static void required(
      Violations wrong, String field, @Nullable String value, String code, String message) {
    if (value == null) {
      wrong.add(field, null, code, message);
    }
  }

  private static void tooLong(Violations wrong, String field, @Nullable String value) {
    if (value != null && Graphemes.length(value) > LONGEST) {
      wrong.add(field, value, "RES-S06", LONGEST + "文字までで入力してください");
    }
  }
}
