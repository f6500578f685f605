package org.yakuba.childallowance.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.decide.Code;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decider;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.decide.Slice;
import org.yakuba.childallowance.ledger.postgres.FileReader;
import org.yakuba.childallowance.ledger.postgres.PostgresLedger;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** 受付・審査・決裁 on the ledger of a municipality (CHA-2, CHA-8-02). */
public final class FilingService {
  /** Codes of this service; those of the law are in {@link Code}. */
  private static final String SAME_OFFICER = "CHA-E131";

  private static final String NO_LONGER_OPEN = "CHA-E132";
  private static final String BASE_CHANGED = "CHA-E133";
  private static final String REASON_REQUIRED = "CHA-E134";

  private final Tenancy tenancy;
  private final ChildAllowanceLaw law;
  private final OpeningDays open;
  private final List<AfterDecision> followers;
  private final Clock clock;

  /**
   * @param followers what a decision leads to within its transaction: notices, publications
   * @param clock of Japan
   */
  public FilingService(
      Tenancy tenancy,
      ChildAllowanceLaw law,
      OpeningDays open,
      List<AfterDecision> followers,
      Clock clock) {
    this.tenancy = tenancy;
    this.law = law;
    this.open = open;
    this.followers = List.copyOf(followers);
    this.clock = clock;
  }

  /** What became of an act of an officer. */
  public sealed interface Outcome {
    /** Refused with every reason. */
    record Refused(List<Violation> reasons) implements Outcome {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }

    /** The filing stands as its status says. */
    record Filed(UUID filingId, FilingStatus status) implements Outcome {}

    /** Decided and written. */
    record Decided(UUID filingId, List<Written> written) implements Outcome {
      public Decided {
        written = List.copyOf(written);
      }
    }
  }

  /** Today's settings of the law. */
  public Settings settings() {
    return new Settings(law, open, LocalDate.now(clock.withZone(Numbers.JAPAN)));
  }

  /** What a command would lead to; nothing is kept. */
  public Decision preview(TenantSession session, Command command) {
    return Decider.decide(ledger(session).look(command), command, settings());
  }

  private PostgresLedger ledger(TenantSession session) {
    return new PostgresLedger(session, settings(), clock.instant());
  }

  /**
   * Receives a filing for approval; a command that the law refuses is not received.
   *
   * @param replaced an open filing in whose place it stands; null for a new one
   */
  public Outcome receive(
      Operator operator, Command command, FilingChannel channel, @Nullable Filing replaced) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var slice = ledger(session).look(command);
          if (Decider.decide(slice, command, settings()) instanceof Decision.Refused refused) {
            return new Outcome.Refused(refused.reasons());
          }
          var number = number(slice, command);
          UUID id;
          if (replaced == null) {
            id = add(session, operator, command, channel, slice, number);
          } else {
            id = replaced.id();
            if (!FilingStore.replace(
                session,
                operator,
                id,
                replaced.revision(),
                command,
                slice.version(),
                clock.instant())) {
              return refused(NO_LONGER_OPEN, "この届出はすでに処理されています");
            }
          }
          if (replaced != null) {
            for (var follower : followers) {
              follower.received(session, operator, replaced);
            }
          }
          record(session, operator, "CHA-2-01", Action.CREATE, id, number, FilingStatus.PENDING);
          return new Outcome.Filed(id, FilingStatus.PENDING);
        });
  }

  private UUID add(
      TenantSession session,
      Operator operator,
      Command command,
      FilingChannel channel,
      Slice slice,
      String number) {
    Long recipient =
        slice.named() == null
            ? null
            : new FileReader(session)
                .id(slice.named().file().recipient().certificationNumber())
                .orElse(null);
    return FilingStore.add(
            session,
            new FilingStore.Entry(
                command,
                channel,
                number,
                recipient,
                null,
                FilingStatus.PENDING,
                slice.version(),
                operator.officer().officerId(),
                operator.officer().office(),
                operator.terminal(),
                clock.instant()))
        .orElseThrow();
  }

  private static String number(Slice slice, Command command) {
    return switch (command) {
      case Command.Certify certify -> certify.claimant();
      case Command.Reject reject -> reject.claimant();
      case Command.OfRecipient known ->
          slice.named() == null ? "" : slice.named().file().recipient().number();
    };
  }

  /** Decides a filing as a second officer; it is returned when what it stood on has changed. */
  public Outcome approve(Operator operator, UUID id, int revision) {
    try {
      return tenancy.call(operator.tenant(), session -> approve(session, operator, id, revision));
    } catch (DataIntegrityViolationException e) {
      return new Outcome.Refused(List.of(overtaken(e)));
    }
  }

  /** The database has the last word when two decisions come at once. */
  private static Violation overtaken(DataIntegrityViolationException broken) {
    return switch (BrokenConstraint.of(broken)) {
      case "child_paid_once_at_a_time" -> Code.OTHER_RECIPIENT.at("children", null);
      case "recipient_once_at_a_time" -> Code.ALREADY_RECIPIENT.at("claimant", null);
      case "student_counted_once_at_a_time" -> Code.TWICE.at("students", null);
      default -> throw broken;
    };
  }

  private Outcome approve(TenantSession session, Operator operator, UUID id, int revision) {
    var found = FilingStore.lock(session, id);
    if (found.isEmpty()
        || found.get().status() != FilingStatus.PENDING
        || found.get().revision() != revision) {
      return refused(NO_LONGER_OPEN, "この届出はすでに処理されています");
    }
    var filing = found.get();
    var officer = operator.officer().officerId();
    if (filing.enteredBy().equals(officer)) {
      return refused(SAME_OFFICER, "入力した職員は決裁できません");
    }
    var ledger = ledger(session);
    var slice = ledger.slice(filing.command());
    var decision = Decider.decide(slice, filing.command(), settings());
    var problems = new ArrayList<Violation>();
    if (slice.version() != filing.baseVersion()) {
      problems.add(Violation.of(BASE_CHANGED, "入力の後で別の決定がありました。確かめて入力し直してください"));
    }
    switch (decision) {
      case Decision.Refused refused -> problems.addAll(refused.reasons());
      case Decision.Accepted accepted -> {
        if (problems.isEmpty()) {
          return decided(session, operator, filing, ledger, accepted);
        }
      }
    }
    var codes = problems.stream().map(Violation::code).distinct().toList();
    FilingStore.close(
        session, id, FilingStatus.RETURNED, officer, String.join(" ", codes), clock.instant());
    record(
        session, operator, "CHA-8-02", Action.UPDATE, id, filing.number(), FilingStatus.RETURNED);
    return new Outcome.Refused(problems);
  }

  private Outcome decided(
      TenantSession session,
      Operator operator,
      Filing filing,
      PostgresLedger ledger,
      Decision.Accepted accepted) {
    var now = clock.instant();
    var signature =
        new Signature(
            filing.id(),
            filing.enteredBy(),
            operator.officer().officerId(),
            now,
            law.fingerprint());
    var written = ledger.write(accepted, signature);
    FilingStore.close(
        session, filing.id(), FilingStatus.DECIDED, operator.officer().officerId(), null, now);
    for (var follower : followers) {
      follower.decided(session, operator, filing, written);
    }
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-8-02", Action.DECIDE)
            .subjects(About.of(filing.command()).persons(written.getFirst().change().after()))
            .condition("filing", filing.id().toString())
            .condition("kind", written.getFirst().change().draft().kind().name()));
    return new Outcome.Decided(filing.id(), written);
  }

  /** 差戻し by an approver; 取下げ or 破棄 by whoever receives. */
  public Outcome close(Operator operator, UUID id, FilingStatus status, String reason) {
    if (reason.isBlank()) {
      return new Outcome.Refused(
          List.of(new Violation("reason", null, REASON_REQUIRED, "理由を入力してください")));
    }
    return tenancy.call(
        operator.tenant(),
        session -> {
          var found = FilingStore.lock(session, id).filter(filing -> filing.status().isOpen());
          if (found.isEmpty()) {
            return refused(NO_LONGER_OPEN, "この届出はすでに処理されています");
          }
          FilingStore.close(
              session, id, status, operator.officer().officerId(), reason.strip(), clock.instant());
          for (var follower : followers) {
            follower.closed(session, operator, found.get(), status);
          }
          record(session, operator, "CHA-2-07", Action.UPDATE, id, found.get().number(), status);
          return new Outcome.Filed(id, status);
        });
  }

  private static void record(
      TenantSession session,
      Operator operator,
      String function,
      Action action,
      UUID id,
      String number,
      FilingStatus status) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, function, action)
            .subjects(List.of(number))
            .condition("filing", id.toString())
            .condition("status", status.name()));
  }

  private static Outcome refused(String code, String message) {
    return new Outcome.Refused(List.of(Violation.of(code, message)));
  }

  /** A filing with its number. */
  public Optional<Filing> find(Operator operator, UUID id) {
    return tenancy.call(operator.tenant(), session -> FilingStore.find(session, id));
  }
}
