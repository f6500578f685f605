package org.yakuba.server.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.NestedRuntimeException;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.ChangeFeed;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.event.Approvals;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.ProvisionalEvent;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.server.Program;

/**
 * The people at the counter: two enter and confirm, one enters and has it approved, one issues
 * certificates, and an add-on reads the feed. Whoever gets no answer asks again.
 */
final class Clerks {
  /** Said when somebody was answered after having got no answer. */
  static final String BACK = "back";

  private static final Set<Code> EVERY_ALERT = Set.of(Code.values());
  private static final int PAGE = 50;
  private static final int FEWEST_FAMILIES = 8;
  private static final int BIRTHDAYS = 30_000;

  private final Program program;
  private final TenantId tenant;
  private final ClerksRecord record;
  private final RegisterEvents events;
  private final Approvals approvals;
  private final List<Family> families = new CopyOnWriteArrayList<>();

  /** Everybody of one household. */
  private record Family(String household, List<String> members) {}

  /** One turn of somebody's work. */
  @FunctionalInterface
  private interface Turn {
    void take(Random random);
  }

  Clerks(Program program, TenantId tenant, ClerksRecord record) {
    this.program = program;
    this.tenant = tenant;
    this.record = record;
    this.events = program.part(RegisterEvents.class);
    this.approvals = program.part(Approvals.class);
    loadFamilies();
  }

  private void loadFamilies() {
    program
        .part(Tenancy.class)
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT household_number, array_agg(addressee_number ORDER BY addressee_number)"
                            + " FROM resident_register.resident WHERE resident_status = '1'"
                            + " GROUP BY household_number ORDER BY household_number")
                    .query((row, n) ->
                        new Family(
                            row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                    .list())
        .forEach(families::add);
  }

  /** Asks again what nobody has answered. */
  void askAgain(List<Asked> unanswered) {
    unanswered.forEach(this::ask);
  }

  /** Begins work; returns when everybody has done something. */
  void begin(long seed, long lastCursor) throws InterruptedException {
    var first = new Random(seed);
    while (families.size() < FEWEST_FAMILIES) {
      moveIn(first);
    }
    var cursor = new long[] {lastCursor};
    var turns =
        List.<Turn>of(
            this::confirm,
            this::confirm,
            this::enterAndApprove,
            random -> {
              issue(random);
              cursor[0] = readFeed(cursor[0]);
            });
    var begun = new CountDownLatch(turns.size());
    for (int i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      var random = new Random(seed + i);
      Thread.ofPlatform()
          .start(() -> {
            turn.take(random);
            begun.countDown();
            while (!Thread.interrupted()) {
              turn.take(random);
            }
          });
    }
    begun.await();
  }

  private void confirm(Random random) {
    if (random.nextInt(4) == 0) {
      moveIn(random);
    } else {
      newly(Asked.Kind.MOVE, move(random), random);
    }
  }

  private void moveIn(Random random) {
    newly(Asked.Kind.MOVE_IN, List.of(Integer.toString(random.nextInt(BIRTHDAYS))), random);
  }

  private void enterAndApprove(Random random) {
    newly(Asked.Kind.ENTER_MOVE, move(random), random);
    try {
      approveWaiting();
    } catch (NestedRuntimeException e) {
      // The database is gone; what still waits is approved in the next turn.
    }
  }

  private void approveWaiting() {
    for (var waiting : approvals.list(officer("chief"), ProvisionalEvent.Filter.WAITING, PAGE)) {
      var outcome =
          approvals.approve(officer("chief"), waiting.provisionalId(), waiting.revision());
      if (outcome instanceof Outcome.Confirmed) {
        record.write("APPROVED", waiting.provisionalId().toString(), "CONFIRMED");
      }
    }
  }

  private void issue(Random random) {
    var members = families.get(random.nextInt(families.size())).members();
    newly(Asked.Kind.CERTIFICATE, List.of(members.getFirst()), random);
  }

  private List<String> move(Random random) {
    var family = families.get(random.nextInt(families.size()));
    var words = new ArrayList<>(List.of(family.household(), (1 + random.nextInt(9_999)) + "番"));
    words.addAll(family.members());
    return words;
  }

  private void newly(Asked.Kind kind, List<String> words, Random random) {
    var id =
        new UUID(
            System.currentTimeMillis() << 16 | 0x7000, Long.MIN_VALUE | random.nextLong() >>> 2);
    var asked = new Asked(id, kind, words);
    record.write(asked.line());
    ask(asked);
  }

  private void ask(Asked asked) {
    boolean unanswered = false;
    while (true) {
      try {
        record.write("ANSWERED", asked.id().toString(), answer(asked));
        if (unanswered) {
          System.out.println(BACK);
        }
        return;
      } catch (NestedRuntimeException e) {
        // The database is gone; nobody knows what became of it.
        unanswered = true;
      }
    }
  }

  private String answer(Asked asked) {
    return switch (asked.kind()) {
      case MOVE_IN, MOVE -> {
        var outcome =
            events.confirm(
                officer("clerk"), asked.id(), asked.command(events.today()), EVERY_ALERT);
        if (outcome instanceof Outcome.Confirmed confirmed && !confirmed.numbers().isEmpty()) {
          var numbers = confirmed.numbers();
          families.add(
              new Family(
                  Objects.requireNonNull(numbers.get(NewNumbers.household(1))),
                  List.of(
                      Objects.requireNonNull(numbers.get(NewNumbers.person(1))),
                      Objects.requireNonNull(numbers.get(NewNumbers.person(2))))));
        }
        yield word(outcome);
      }
      case ENTER_MOVE ->
          word(
              events.enter(
                  officer("clerk"), asked.id(), asked.command(events.today()), EVERY_ALERT));
      case CERTIFICATE ->
          program.part(CertificateDesk.class).issue(officer("clerk"), asked.certificate())
                  instanceof org.yakuba.residentregister.notice.Outcome.Issued(var copies)
              ? copies.getFirst().issueNumber()
              : "REFUSED";
    };
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Confirmed confirmed -> "CONFIRMED";
      case Outcome.Registered registered -> "REGISTERED";
      case Outcome.Closed closed -> "CLOSED";
      case Outcome.Refused refused -> "REFUSED";
    };
  }

  /** An add-on that asks with the last cursor it wrote down. */
  private long readFeed(long after) {
    var contracts =
        program.part(Contracts.class).all().stream()
            .filter(contract -> !contract.confidential())
            .toList();
    try {
      var page =
          program
              .part(Tenancy.class)
              .call(tenant, session -> ChangeFeed.read(session, contracts, after, PAGE));
      long last = after;
      for (var event : page.events()) {
        var envelope = event.envelope();
        record.write("FED", Long.toString(envelope.cursor()), envelope.eventId().toString());
        last = envelope.cursor();
      }
      return last;
    } catch (NestedRuntimeException e) {
      return after;
    }
  }

  private Operator officer(String id) {
    return new Operator(
        new Officer(
            tenant,
            id,
            "見本　" + id,
            "市民課",
            Set.of("counter"),
            Set.of(ResidentRegister.VIEW, ResidentRegister.ENTER, ResidentRegister.APPROVE)),
        "T01",
        "RESIDENT_EVENT",
        null,
        UUID.randomUUID());
  }
}
