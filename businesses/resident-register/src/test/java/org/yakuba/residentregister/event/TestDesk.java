package org.yakuba.residentregister.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.batch.MoveOutEffect;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import org.yakuba.residentregister.ledger.postgres.LedgerWriter;
import org.yakuba.residentregister.ledger.postgres.PastRows;
import org.yakuba.residentregister.ledger.postgres.SliceReader;
import org.yakuba.residentregister.linkage.ResidentContracts;
import org.yakuba.residentregister.linkage.ResidentPublisher;
import org.yakuba.residentregister.search.SearchKeys;

/** The desk of a municipality over a database, with a clock that a test sets. */
public final class TestDesk {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String KEY =
      Base64.getEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private static final AtomicLong COMMANDS = new AtomicLong();

  private volatile Instant now = at(LocalDate.of(2026, 10, 1));

  public final Tenancy tenancy;
  public final TenantId tenant;
  public final TenantKeys keys;
  public final SliceReader reader;
  public final Confirmation confirmation;
  public final RegisterEvents events;
  public final Approvals approvals;
  private final MoveOutEffect moveOutEffect;
  public final List<AfterConfirmation> followers = new ArrayList<>();

  public TestDesk(Tenancy tenancy, TenantId tenant, RegisterLaw law) {
    this.tenancy = tenancy;
    this.tenant = tenant;
    InstantSource source = () -> now;
    var clock = source.withZone(JAPAN);
    keys = new TenantKeys(MasterKey.ofBase64(KEY));
    var searchKeys = new SearchKeys(CharacterFolding.NONE);
    reader = new SliceReader(keys, searchKeys, law);
    var writer = new LedgerWriter(keys, searchKeys, law.suppressionAutoEnd());
    var publisher =
        new ResidentPublisher(
            new Outbox(new Contracts(List.of(ResidentContracts.SET)), keys, clock));
    moveOutEffect = new MoveOutEffect(reader, writer, publisher, clock);
    confirmation =
        new Confirmation(
            reader,
            writer,
            publisher,
            law,
            clock,
            List.of((session, operator, id, command, persons) ->
                followers.forEach(f -> f.confirmed(session, operator, id, command, persons))));
    var store = new ProvisionalStore(keys);
    events =
        new RegisterEventService(
            tenancy, confirmation, store, new PastEvents(new PastRows(reader), keys, clock));
    approvals = new ApprovalService(tenancy, confirmation, store);
  }

  /** The law of this release, every character allowed. */
  public static RegisterLaw law() {
    return RegisterLaw.of(RegisterLaw.nationalParameters(), false, text -> true);
  }

  /** The run that removes those whose day has come. */
  public MoveOutEffect moveOutEffect() {
    return moveOutEffect;
  }

  /** Noon of a day. */
  public void setDay(LocalDate day) {
    now = at(day);
  }

  public Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(JAPAN);
  }

  public void setNow(Instant instant) {
    now = instant;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).atZone(JAPAN).toInstant();
  }

  /** An officer who may do everything with 異動. */
  public Operator officer(String id) {
    return new Operator(
        new Officer(
            tenant,
            id,
            "見本　" + id,
            "市民課",
            Set.of("counter", "approver"),
            Set.of(ResidentRegister.VIEW, ResidentRegister.ENTER, ResidentRegister.APPROVE)),
        "T01",
        "RESIDENT_EVENT",
        null,
        UUID.randomUUID());
  }

  /** The municipality's setting. */
  public void allowDirectConfirmation(boolean allowed) {
    tenancy.run(
        tenant,
        session ->
            session
                .jdbc()
                .sql(
                    "INSERT INTO resident_register.approval_setting"
                        + " (direct_kinds, bulk_limit, hold_minutes) VALUES (:direct, 3, 30)"
                        + " ON CONFLICT (tenant_id) DO UPDATE"
                        + " SET direct_kinds = EXCLUDED.direct_kinds")
                .param(
                    "direct", allowed ? CommandJson.types().toArray(String[]::new) : new String[0])
                .update());
  }

  /** A fresh id of a command. */
  public static UUID command() {
    return new UUID(0x0192_0000_0000_7000L, COMMANDS.incrementAndGet());
  }
}
