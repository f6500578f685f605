package org.yakuba.residentregister.notice;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/**
 * 手数料日計の1行 (RES-5-16).
 *
 * @param copies without the voided ones
 * @param fee of these copies
 * @param voided copies that cost nothing
 */
public record DailyTotal(
    CertificateKind kind,
    CertificateChannel channel,
    @Nullable FeeExemption exemption,
    int copies,
    Yen fee,
    int voided) {}
