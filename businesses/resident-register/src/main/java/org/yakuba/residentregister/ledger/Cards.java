package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.Nullable;

/**
 * 住民票コード and what is known of cards (resident-register §2.1); the individual number is kept
 * elsewhere, encrypted.
 *
 * @param cardStatus 個人番号カードの状態
 * @param adultGuardianship 成年被後見人該当
 */
public record Cards(
    @Nullable String residentCode,
    @Nullable String cardStatus,
    @Nullable String signingCertificateSerial,
    @Nullable String authenticationCertificateSerial,
    @Nullable String adultGuardianship) {}
