package org.yakuba.residentregister.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What a municipality must have set before it can issue: its name, the certifier and the fee of the
 * day (RES-1-43, RES-5-16).
 *
 * @param certifierId null without a certifier on the day
 * @param certifierName empty when the name was kept empty
 * @param fee of one copy; null when the ordinance's fee was never set
 */
record IssueSettings(
    String municipality,
    @Nullable UUID certifierId,
    String prefecture,
    String certifierTitle,
    String certifierName,
    @Nullable Yen fee) {

  /** The settings of one day; a deputy (職務代理者) goes before the head. */
  static IssueSettings of(TenantSession session, CertificateRequest request, LocalDate day) {
    return session
        .sql(IssueSettings.class, "settings")
        .param("day", day)
        .param("certificate", request.kind().name())
        .param("channel", request.channel().name())
        .query((row, index) -> {
          var fee = row.getObject("fee_yen", Integer.class);
          return new IssueSettings(
              row.getString("municipality"),
              row.getObject("certifier_id", UUID.class),
              Objects.requireNonNullElse(row.getString("prefecture"), ""),
              Objects.requireNonNullElse(row.getString("title"), ""),
              Objects.requireNonNullElse(row.getString("name"), "").strip(),
              fee == null ? null : Yen.of(fee));
        })
        .single();
  }

  /** What is missing: without it nothing is issued. */
  Violations missing() {
    var wrong = new Violations();
    if (certifierId == null || certifierName.isEmpty()) {
      wrong.add("certificate", null, "RES-C13", "本日の認証者(首長または職務代理者)の氏名が登録されていません");
    }
    if (fee == null) {
      wrong.add("channel", null, "RES-C14", "この証明書と受付方法の手数料が設定されていません");
    }
    return wrong;
  }

  /** 見本県見本市長　見本　太郎. */
  String certifierLine() {
    return prefecture + certifierTitle + "　" + certifierName;
  }
}
