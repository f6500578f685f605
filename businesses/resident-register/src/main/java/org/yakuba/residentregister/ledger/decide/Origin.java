package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.EventReason;

/**
 * Where somebody moved in from (resident-register §3.1).
 *
 * @param address address there as written; a country when it lies abroad
 * @param unregisteredAddress the last place lived at without notifying (未届転入)
 */
public record Origin(Kind kind, @Nullable String address, @Nullable String unregisteredAddress) {
  private static final String NOT_NOTIFIED = "（未届）";

  /** 前住所の別. */
  public enum Kind {
    DOMESTIC,
    OVERSEAS,
    /** 住所設定: no address in the country before, or removed ex officio. */
    NONE
  }

  /** Nothing is known of it. */
  public static final Origin UNKNOWN = new Origin(Kind.NONE, null, null);

  /** 記載の事由 of a move in from here. */
  EventReason reason() {
    return switch (kind) {
      case DOMESTIC -> EventReason.DOMESTIC_MOVE_IN;
      case OVERSEAS -> EventReason.OVERSEAS_MOVE_IN;
      case NONE -> EventReason.EX_OFFICIO_ENTRY;
    };
  }

  /** 転入前住所: an address lived at without notifying is marked so. */
  @Nullable String originAddress() {
    return unregisteredAddress == null ? address : unregisteredAddress + NOT_NOTIFIED;
  }

  /** 最終登録住所地: where the last resident record stood, if the person lived elsewhere since. */
  @Nullable String lastRegisteredAddress() {
    return unregisteredAddress == null ? null : address;
  }
}
