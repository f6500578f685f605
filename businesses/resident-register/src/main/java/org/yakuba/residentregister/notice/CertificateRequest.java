package org.yakuba.residentregister.notice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;

/**
 * 交付請求 — what somebody asks for, and what the clerk checked (resident-register §2.5).
 *
 * @param requestId of this submission of the form: issued at most once
 * @param person 宛名番号 of the person the request is about
 * @param subjects 宛名番号 of those who are to stand on the certificate
 * @param requesterName who asks, unless it is the person
 * @param requesterNumber 宛名番号 of who asks, when known
 * @param usedFor 使用目的
 * @param submitTo 提出先
 * @param evidence 疎明資料
 * @param officialUse whether 公用 is printed
 * @param printer プリンタ番号, two digits
 */
public record CertificateRequest(
    UUID requestId,
    CertificateKind kind,
    CertificateLayout layout,
    MemberSequence sequence,
    String person,
    List<String> subjects,
    boolean withHistory,
    Set<CertificateItem> include,
    CertificateRequester requester,
    @Nullable String requesterName,
    @Nullable String requesterNumber,
    CertificateChannel channel,
    @Nullable IdentityCheck identityCheck,
    @Nullable String usedFor,
    @Nullable String submitTo,
    @Nullable String evidence,
    boolean officialUse,
    @Nullable FeeExemption feeExemption,
    int copies,
    String printer) {
  public CertificateRequest {
    subjects = List.copyOf(subjects);
    include = Set.copyOf(include);
  }

  /** Whether a number that must not go to third parties is asked for. */
  public boolean withNumber() {
    return include.stream().anyMatch(CertificateItem::isNumber);
  }

  /** 宛名番号 of who asks: the person, when asking for themselves. */
  public @Nullable String asker() {
    return requester == CertificateRequester.SELF ? person : requesterNumber;
  }
}
