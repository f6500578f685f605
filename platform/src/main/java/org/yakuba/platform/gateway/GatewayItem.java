package org.yakuba.platform.gateway;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that goes to 中間サーバー and is answered later.
 *
 * @param addresseeNumber 宛名番号 of whom it is about
 * @param requestedBy officer, or the program
 */
public record GatewayItem(
    UUID id, String addresseeNumber, String requestedBy, Instant requestedAt) {}
