package org.yakuba.platform.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A signed statement of where a chain stood at a moment.
 *
 * @param sequence number of entries in the chain
 * @param hash hash of the last of them
 */
record Anchor(TenantId tenant, long sequence, byte[] hash, Instant signedAt, byte[] signature) {
  private static final int FIELDS = 5;

  static Anchor sign(TenantId tenant, Seal tip, Instant at, SigningKey key) {
    return new Anchor(
        tenant,
        tip.sequence(),
        tip.hash(),
        at,
        key.sign(statement(tenant, tip.sequence(), tip.hash(), at)));
  }

  boolean isGenuine(SigningKey key) {
    return key.verifies(statement(tenant, sequence, hash, signedAt), signature);
  }

  private static byte[] statement(TenantId tenant, long sequence, byte[] hash, Instant at) {
    return (tenant.value() + " " + sequence + " " + HexFormat.of().formatHex(hash) + " " + at)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** One line of the file outside the database. */
  String line() {
    var hex = HexFormat.of();
    return tenant.value()
        + " "
        + sequence
        + " "
        + hex.formatHex(hash)
        + " "
        + signedAt
        + " "
        + hex.formatHex(signature);
  }

  /** Reads a line; empty when it is not an anchor (for example a line cut off by a crash). */
  static Optional<Anchor> ofLine(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      var hex = HexFormat.of();
      return Optional.of(
          new Anchor(
              new TenantId(Integer.parseInt(fields[0])),
              Long.parseLong(fields[1]),
              hex.parseHex(fields[2]),
              Instant.parse(fields[3]),
              hex.parseHex(fields[4])));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
