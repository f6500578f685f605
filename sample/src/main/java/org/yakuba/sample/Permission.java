package org.yakuba.sample;

import java.util.List;

/**
 * 在留資格 of a foreign resident (住民基本台帳 §2.6).
 *
 * @param status 在留資格
 * @param period 在留期間, years, months and days; empty when unlimited
 * @param category 30条45区分
 */
record Permission(String status, String period, String category, int weight) {

  private static final String FAMILY_STAY = "T44";

  private static final Weighted<Permission> ADULTS =
      new Weighted<>(
          List.of(
              new Permission("X14", "", "01", 30),
              new Permission("T60", "", "02", 8),
              new Permission("T26", "0300000", "01", 16),
              new Permission("T41", "0103000", "01", 14),
              new Permission("T71", "0100000", "01", 10),
              new Permission("T22", "0100000", "01", 8),
              new Permission("T63", "0500000", "01", 8),
              new Permission("T61", "0300000", "01", 6),
              new Permission("T51", "0006000", "01", 4),
              new Permission("T20", "0300000", "01", 3),
              new Permission("T72", "0300000", "01", 2)),
          Permission::weight);

  static Permission ofAdult(Rng rng) {
    return ADULTS.pick(rng);
  }

  /** What spouse and children of this person hold. */
  Permission ofFamily() {
    return switch (status) {
      case "X14", "T60", "T63" -> this;
      default -> new Permission(FAMILY_STAY, period, category, 0);
    };
  }

  static Permission ofSpouseOfJapanese() {
    return new Permission("T61", "0300000", "01", 0);
  }
}
