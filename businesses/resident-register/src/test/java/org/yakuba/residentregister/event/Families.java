package org.yakuba.residentregister.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/** 異動 of small families for tests. */
public final class Families {
  private Families() {}

  /** 住所 within the municipality. */
  public static Address at(String number) {
    return new Address("999999", "0001003", "見本県", "見本市", "本町三丁目", number, null, null, null);
  }

  /** Somebody new who enters as head or as wife of the head. */
  public static Newcomer newcomer(
      String number, String name, boolean head, @Nullable String residentCode) {
    return newcomer(number, name, head, new Numbers(residentCode, null, null, null, null, null));
  }

  public static Newcomer newcomer(String number, String name, boolean head, Numbers numbers) {
    return new Newcomer(
        number,
        ResidentType.JAPANESE,
        new Names(name, null, null, null, "0", null, null, null, null, null, null, null, null),
        UncertainDate.of(LocalDate.of(1985, 5, 5)),
        head ? Sex.MALE : Sex.FEMALE,
        List.of(head ? "02" : "12"),
        null,
        numbers,
        Registry.NONE,
        null,
        null);
  }

  /** 転入 of a couple into a new household. */
  public static MovingIn moveIn(LocalDate day, String name) {
    return new MovingIn(
        Occasion.of(day, day, day),
        new Origin(Origin.Kind.DOMESTIC, "千葉県雛形市一丁目1番", null),
        at("5番2号"),
        NewNumbers.household(1),
        List.of(
            newcomer(NewNumbers.person(1), name + "　太郎", true, (String) null),
            newcomer(NewNumbers.person(2), name + "　花子", false, (String) null)));
  }

  /** 転居 of everybody into a new household. */
  public static ChangingAddress move(LocalDate day, List<String> persons, String number) {
    var relationships = new HashMap<String, List<String>>();
    var all = new ArrayList<>(persons);
    relationships.put(all.getFirst(), List.of("02"));
    all.stream().skip(1).forEach(p -> relationships.put(p, List.of("12")));
    return new ChangingAddress(
        Occasion.of(day, day, day),
        persons,
        at(number),
        NewNumbers.household(1),
        relationships,
        null);
  }

  /** 世帯主変更. */
  public static ChangingHead head(
      LocalDate day, String household, String newHead, Map<String, List<String>> relationships) {
    return new ChangingHead(Occasion.of(day, day, day), household, newHead, relationships);
  }

  /** 転出 on a day, notified on another. */
  public static MovingOut moveOut(LocalDate day, LocalDate notified, List<String> persons) {
    return new MovingOut(
        Occasion.of(day, notified, notified),
        persons,
        new MovingOut.Destination(false, "千葉県雛形市"),
        null);
  }
}
