package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantSession;

/** A small publisher with contracts of its own. */
final class Sample {
  static final String PUBLISHER = "sample";
  static final TenantKeys KEYS =
      new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U="));
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
  static final ContractSet SET =
      new ContractSet(PUBLISHER, "099", List.of(Told.class, Other.class, Secret.class));
  static final Contracts CONTRACTS = new Contracts(List.of(SET));
  static final Outbox OUTBOX = new Outbox(CONTRACTS, KEYS, CLOCK);

  private Sample() {}

  /** A contract. */
  @Contract(linkageId = "Y99-E-001", title = "お知らせ")
  record Told(
      String addresseeNumber,
      int turn,
      @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) String address) {}

  /** A contract that not everybody takes. */
  @Contract(linkageId = "Y99-E-002", title = "別のお知らせ")
  record Other(String addresseeNumber) {}

  /** A contract with an individual number. */
  @Confidential
  @Contract(linkageId = "Y99-E-003", title = "番号のお知らせ")
  record Secret(String addresseeNumber, String individualNumber) {}

  static Publication about(String number, Record payload) {
    return new Publication(
        PUBLISHER,
        "person",
        number,
        CLOCK.instant(),
        LocalDate.of(2026, 6, 1),
        UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        null,
        false,
        List.of(number),
        payload);
  }

  static Publication told(String number, int turn) {
    return about(number, new Told(number, turn, "見本市一丁目" + turn + "番地"));
  }

  /** Takes a snapshot for a consumer. */
  static SnapshotConsumer taker(String consumer) {
    return new SnapshotConsumer() {
      @Override
      public String module() {
        return "sample";
      }

      @Override
      public String consumer() {
        return consumer;
      }

      @Override
      public String publisher() {
        return PUBLISHER;
      }

      @Override
      public Class<? extends Record> contract() {
        return Told.class;
      }

      @Override
      public int order() {
        return 1;
      }

      @Override
      public int ranges(TenantSession session, SnapshotMarker marker) {
        return 1;
      }

      @Override
      public long consume(TenantSession session, SnapshotMarker marker, int range) {
        return 0;
      }

      @Override
      public void finish(TenantSession session, SnapshotMarker marker) {}
    };
  }
}
