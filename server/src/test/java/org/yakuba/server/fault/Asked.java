package org.yakuba.server.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.notice.CertificateLayout;
import org.yakuba.residentregister.notice.CertificateRequest;
import org.yakuba.residentregister.notice.IdentityCheck;
import org.yakuba.residentregister.notice.MemberSequence;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * What a clerk asks for, as it stands in a line of the {@link ClerksRecord}, so that it can be
 * asked again word for word.
 *
 * @param id of the submission
 * @param words what the kind needs
 */
record Asked(UUID id, Kind kind, List<String> words) {
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1940, 1, 1);

  /** What for. */
  enum Kind {
    /** Number of days after the first birthday: a couple that moves in. */
    MOVE_IN,
    /** Household, house number, everybody who moves: confirmed at once. */
    MOVE,
    /** The same, entered for approval. */
    ENTER_MOVE,
    /** The person on the certificate. */
    CERTIFICATE
  }

  Asked {
    words = List.copyOf(words);
  }

  static Asked of(String[] line) {
    var words = new ArrayList<>(List.of(line));
    return new Asked(
        UUID.fromString(words.get(1)), Kind.valueOf(words.get(2)), words.subList(3, words.size()));
  }

  String[] line() {
    var line = new ArrayList<>(List.of("ASKED", id.toString(), kind.name()));
    line.addAll(words);
    return line.toArray(String[]::new);
  }

  /** How many persons it changes. */
  int persons() {
    return switch (kind) {
      case MOVE_IN -> 2;
      case MOVE, ENTER_MOVE -> words.size() - 2;
      case CERTIFICATE -> 0;
    };
  }

  Command command(LocalDate day) {
    return switch (kind) {
      case MOVE_IN -> moveIn(day, Integer.parseInt(words.getFirst()));
      case MOVE, ENTER_MOVE ->
          new ChangingAddress(
              Occasion.of(day, day, day),
              words.subList(2, words.size()),
              at(words.get(1)),
              words.getFirst(),
              Map.of(),
              null);
      case CERTIFICATE -> throw new IllegalStateException("no command");
    };
  }

  private static MovingIn moveIn(LocalDate day, int days) {
    return new MovingIn(
        Occasion.of(day, day, day),
        new Origin(Origin.Kind.DOMESTIC, "隣市", null),
        at("1番1号"),
        NewNumbers.household(1),
        List.of(
            newcomer(1, "太郎", days, Sex.MALE, "02"), newcomer(2, "花子", days, Sex.FEMALE, "12")));
  }

  private static Newcomer newcomer(int n, String given, int days, Sex sex, String relationship) {
    return new Newcomer(
        NewNumbers.person(n),
        ResidentType.JAPANESE,
        new Names(
            "見本　" + given, "見本", given, "ミホン", "0", null, null, null, null, null, null, null, null),
        UncertainDate.of(FIRST_BIRTHDAY.plusDays(days)),
        sex,
        List.of(relationship),
        null,
        Numbers.NONE,
        Registry.NONE,
        null,
        null);
  }

  private static Address at(String number) {
    return new Address("990019", "0001000", "見本県", "見本市", "中央一丁目", number, null, null, "9990001");
  }

  CertificateRequest certificate() {
    return new CertificateRequest(
        id,
        CertificateKind.RESIDENT_RECORD,
        CertificateLayout.INDIVIDUAL,
        MemberSequence.STANDARD,
        words.getFirst(),
        List.of(words.getFirst()),
        false,
        Set.of(CertificateItem.RELATIONSHIP),
        CertificateRequester.SELF,
        null,
        null,
        CertificateChannel.COUNTER,
        IdentityCheck.PHOTO_DOCUMENT,
        null,
        null,
        null,
        false,
        null,
        1,
        "01");
  }
}
