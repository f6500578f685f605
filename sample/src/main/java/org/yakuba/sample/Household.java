package org.yakuba.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One household of the sample: its members in the order in which they joined, its head and where it
 * lives.
 */
final class Household {

  static final String HEADING = "世帯番号,世帯主宛名番号,世帯員数,状態,設定日,閉鎖日";

  final String number;
  final LocalDate setOn;
  final List<Resident> members = new ArrayList<>();
  Address address;
  @Nullable Resident head;
  @Nullable LocalDate closedOn;
  int joined;

  /** Whether something happened to it in the month of a differential extract. */
  boolean concerned;

  /** Physical line in household.csv once written. */
  int line;

  Household(String number, LocalDate setOn, Address address) {
    this.number = number;
    this.setOn = setOn;
    this.address = address;
  }

  /** Members who are residents now. */
  List<Resident> presentMembers() {
    return members.stream().filter(member -> member.present).toList();
  }

  String[] cells() {
    return new String[] {
      number,
      head == null ? "" : head.number(),
      Long.toString(members.stream().filter(member -> member.present).count()),
      closedOn == null ? "1" : "9",
      setOn.toString(),
      closedOn == null ? "" : closedOn.toString()
    };
  }
}
