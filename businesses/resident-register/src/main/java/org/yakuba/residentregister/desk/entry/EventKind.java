package org.yakuba.residentregister.desk.entry;

import static org.yakuba.residentregister.desk.entry.EventKind.Part.ADDRESS;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.CORRECTIONS;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.DESTINATION;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.HEAD;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.HOUSEHOLD;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.MEMBERS;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.MOVE_OUT_TO;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.NEWCOMERS;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.NOTIFIED;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.ORIGIN;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.RELATIONSHIPS;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.TAKE;
import static org.yakuba.residentregister.desk.entry.EventKind.Part.UNCERTAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yakuba.residentregister.ledger.decide.Birth;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.ChangingHead;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.EnteringExOfficio;
import org.yakuba.residentregister.ledger.decide.MergingHousehold;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.RecomposingHousehold;
import org.yakuba.residentregister.ledger.decide.RemovingExOfficio;
import org.yakuba.residentregister.ledger.decide.SplittingHousehold;
import org.yakuba.residentregister.ledger.postgres.CommandJson;

/** 異動 that the counter enters, each with the key that chooses it and the parts of its form. */
public enum EventKind {
  MOVE_IN("1", "転入", "他の市区町村や国外から移ってきた", NOTIFIED, NEWCOMERS, ORIGIN, DESTINATION, ADDRESS),
  CHANGE_OF_ADDRESS(
      "2",
      "転居",
      "市内で住所が変わった",
      NOTIFIED,
      HOUSEHOLD,
      MEMBERS,
      TAKE,
      DESTINATION,
      ADDRESS,
      RELATIONSHIPS,
      HEAD),
  MOVE_OUT(
      "3",
      "転出",
      "市外へ移る(予定を含む)",
      NOTIFIED,
      HOUSEHOLD,
      MEMBERS,
      TAKE,
      MOVE_OUT_TO,
      HEAD,
      RELATIONSHIPS),
  BIRTH("4", "出生", "子が生まれた", NOTIFIED, UNCERTAIN, HOUSEHOLD, MEMBERS, NEWCOMERS),
  DEATH("5", "死亡", "亡くなった", NOTIFIED, UNCERTAIN, HOUSEHOLD, MEMBERS, TAKE, HEAD, RELATIONSHIPS),
  HEAD_CHANGE("6", "世帯主変更", "世帯主が替わった", NOTIFIED, HOUSEHOLD, MEMBERS, HEAD, RELATIONSHIPS),
  SPLIT("7", "世帯分離", "同じ住所で一部の人が新しい世帯を作る", NOTIFIED, HOUSEHOLD, MEMBERS, TAKE, RELATIONSHIPS, HEAD),
  MERGE(
      "8", "世帯合併", "世帯の全員が同じ住所の別の世帯に入る", NOTIFIED, HOUSEHOLD, MEMBERS, DESTINATION, RELATIONSHIPS),
  RECOMPOSE(
      "9",
      "世帯構成変更",
      "一部の人が同じ住所の別の世帯に移る",
      NOTIFIED,
      HOUSEHOLD,
      MEMBERS,
      TAKE,
      DESTINATION,
      RELATIONSHIPS,
      HEAD),
  EX_OFFICIO_ENTRY("0", "職権記載", "届出によらず記載する", NEWCOMERS, ORIGIN, DESTINATION, ADDRESS),
  EX_OFFICIO_REMOVAL("A", "職権消除", "届出によらず消除する", HOUSEHOLD, MEMBERS, TAKE, HEAD, RELATIONSHIPS),
  CORRECTION("B", "職権修正", "記載の誤りや変更を直す", HOUSEHOLD, MEMBERS, TAKE, CORRECTIONS),
  /** Chosen from the history of a person. */
  CANCELLATION("", "異動の取消し", "異動がなかった状態に戻す", HOUSEHOLD);

  /** Parts of a form. */
  public enum Part {
    /** 届出日 is required. */
    NOTIFIED,
    /** 異動日 may be uncertain. */
    UNCERTAIN,
    /** Begins with a household that exists. */
    HOUSEHOLD,
    /** Shows its members. */
    MEMBERS,
    /** Some of them are chosen. */
    TAKE,
    /** Their relationships are told. */
    RELATIONSHIPS,
    /** A new head is named. */
    HEAD,
    /** Persons are entered anew. */
    NEWCOMERS,
    /** Where they came from. */
    ORIGIN,
    /** The household they come into. */
    DESTINATION,
    ADDRESS,
    MOVE_OUT_TO,
    CORRECTIONS
  }

  private final String key;
  private final String label;
  private final String meaning;
  private final Set<Part> parts;

  EventKind(String key, String label, String meaning, Part... parts) {
    this.key = key;
    this.label = label;
    this.meaning = meaning;
    this.parts = Set.of(parts);
  }

  /** The key that chooses it; empty when it is not chosen from the list. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** In one line for whoever does not know the term. */
  public String meaning() {
    return meaning;
  }

  public boolean has(Part part) {
    return parts.contains(part);
  }

  /** Whether a household joined or made is a matter of choice. */
  public boolean joinsOrFounds() {
    return has(DESTINATION) && has(ADDRESS);
  }

  /** Whether the 異動 begins without anybody who is in the register. */
  public boolean startsEmpty() {
    return !has(HOUSEHOLD);
  }

  /** The kind of command it is entered as, by its name in the journal. */
  String command() {
    return CommandJson.type(
        switch (this) {
          case MOVE_IN -> MovingIn.class;
          case CHANGE_OF_ADDRESS -> ChangingAddress.class;
          case MOVE_OUT -> MovingOut.class;
          case BIRTH -> Birth.class;
          case DEATH -> Death.class;
          case HEAD_CHANGE -> ChangingHead.class;
          case SPLIT -> SplittingHousehold.class;
          case MERGE -> MergingHousehold.class;
          case RECOMPOSE -> RecomposingHousehold.class;
          case EX_OFFICIO_ENTRY -> EnteringExOfficio.class;
          case EX_OFFICIO_REMOVAL -> RemovingExOfficio.class;
          case CORRECTION -> Correcting.class;
          case CANCELLATION -> CancellingEvent.class;
        });
  }

  /** Those chosen from the list. */
  public static List<EventKind> choices() {
    return Arrays.stream(values()).filter(kind -> !kind.key.isEmpty()).toList();
  }

  /** The kind of this name. */
  public static Optional<EventKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
