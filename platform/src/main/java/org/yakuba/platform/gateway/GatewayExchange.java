package org.yakuba.platform.gateway;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.Correspondence.Answered;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Exchanges what waits with 中間サーバー: sends it file by file, and takes in what was answered. No
 * transaction is open while the other side works; whatever breaks off goes again after 1, 5, 15 and
 * 60 minutes under the same message id, and an answer is taken in once. What has no answer within a
 * day has failed with GW-E07 and may be asked anew. Every message is kept, encrypted and with
 * individual numbers masked.
 */
public final class GatewayExchange {
  /** Purpose of the cipher of kept messages, as it was when only accounts were asked for. */
  static final String MESSAGES = "payments.gateway-message";

  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final Pattern INDIVIDUAL_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])");

  private final Tenancy tenancy;
  private final TenantKeys keys;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public GatewayExchange(Tenancy tenancy, TenantKeys keys, Clock clock) {
    this.tenancy = tenancy;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What one round did.
   *
   * @param failure code of the gateway when it broke off; null when it did not
   */
  public record Round(int sent, int answered, @Nullable String failure) {
    /** This and the next of another kind. */
    public Round and(Round next) {
      return new Round(
          sent + next.sent, answered + next.answered, failure == null ? next.failure : failure);
    }
  }

  private record Batch<R>(UUID message, List<GatewayItem> items, List<R> records) {}

  /**
   * One round of several kinds for one municipality, now instead of with the next round.
   *
   * @throws IllegalArgumentException when there is no such municipality today
   */
  public Round exchange(TenantId id, List<? extends Correspondence<?, ?>> kinds) {
    var tenant =
        new Tenants(tenancy)
            .all(today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no municipality " + id.value()));
    var all = new Round(0, 0, null);
    for (var kind : kinds) {
      all = all.and(exchange(tenant, kind));
    }
    return all;
  }

  /** One round of one kind for one municipality. */
  public <R, A> Round exchange(Tenant tenant, Correspondence<R, A> kind) {
    tenancy.run(tenant.id(), session -> prepare(session, kind));
    int sent = 0;
    try {
      for (var batch = batch(tenant, kind); !batch.items().isEmpty(); batch = batch(tenant, kind)) {
        sent += send(tenant, kind, batch);
      }
      return new Round(sent, fetch(tenant, kind), null);
    } catch (GatewayException e) {
      return new Round(sent, 0, e.code());
    }
  }

  private void prepare(TenantSession session, Correspondence<?, ?> kind) {
    var now = clock.instant();
    kind.prepare(session, now);
    session
        .sql(GatewayExchange.class, "timed-out")
        .param("kind", kind.kind())
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(now.minus(PATIENCE)))
        .update();
  }

  private <R, A> Batch<R> batch(Tenant tenant, Correspondence<R, A> kind) {
    return tenancy.<Batch<R>>call(
        tenant.id(),
        session -> {
          var messages = new ArrayList<UUID>();
          var items =
              session
                  .sql(GatewayExchange.class, "take-batch")
                  .param("kind", kind.kind())
                  .param("now", Timestamp.from(clock.instant()))
                  .param("message", UUID.randomUUID())
                  .query((row, index) -> {
                    messages.add(row.getObject("message_id", UUID.class));
                    return new GatewayItem(
                        row.getObject("item_id", UUID.class),
                        row.getString("addressee_number"),
                        row.getString("requested_by"),
                        row.getTimestamp("requested_at").toInstant());
                  })
                  .list();
          var ordered =
              items.stream()
                  .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                  .toList();
          return ordered.isEmpty()
              ? new Batch<>(UUID.randomUUID(), ordered, List.of())
              : new Batch<>(messages.getFirst(), ordered, kind.compose(session, ordered));
        });
  }

  private <R, A> int send(Tenant tenant, Correspondence<R, A> kind, Batch<R> batch) {
    var exchange = kind.send(tenant.code().value(), batch.message(), batch.records());
    tenancy.run(tenant.id(), session -> accepted(session, kind, batch, exchange));
    return batch.items().size();
  }

  private <R, A> void accepted(
      TenantSession session,
      Correspondence<R, A> kind,
      Batch<R> batch,
      Exchange<Acceptance> exchange) {
    var at = clock.instant();
    log(session, batch.message(), kind.sendInterface(), exchange, batch.items().size());
    var kept =
        new HashSet<>(
            session
                .sql(GatewayExchange.class, "accepted")
                .param("ids", Columns.texts(batch.items(), item -> item.id().toString()))
                .param("receipts", Columns.texts(exchange.answers(), Acceptance::receiptNumber))
                .param("errors", Columns.texts(exchange.answers(), Acceptance::errorCode))
                .param("at", Timestamp.from(at))
                .query((row, index) -> row.getObject("item_id", UUID.class))
                .list());
    var items = new ArrayList<GatewayItem>();
    var records = new ArrayList<R>();
    for (int i = 0; i < batch.items().size(); i++) {
      if (exchange.answers().get(i).receiptNumber() != null
          && kept.contains(batch.items().get(i).id())) {
        items.add(batch.items().get(i));
        records.add(batch.records().get(i));
      }
    }
    if (!items.isEmpty()) {
      kind.accepted(session, items, records, at);
    }
  }

  private <R, A> int fetch(Tenant tenant, Correspondence<R, A> kind) {
    Map<String, GatewayItem> waiting = new HashMap<>();
    var receipts = new ArrayList<String>();
    tenancy.run(
        tenant.id(),
        session ->
            session
                .sql(GatewayExchange.class, "waiting")
                .param("kind", kind.kind())
                .query(row -> {
                  var receipt = row.getString("receipt_number");
                  receipts.add(receipt);
                  waiting.put(
                      receipt,
                      new GatewayItem(
                          row.getObject("item_id", UUID.class),
                          row.getString("addressee_number"),
                          row.getString("requested_by"),
                          row.getTimestamp("requested_at").toInstant()));
                }));
    if (receipts.isEmpty()) {
      return 0;
    }
    var exchange = kind.fetch(tenant.code().value(), receipts);
    return tenancy.<Integer>call(
        tenant.id(), session -> takeIn(session, kind, waiting, receipts, exchange));
  }

  private <R, A> int takeIn(
      TenantSession session,
      Correspondence<R, A> kind,
      Map<String, GatewayItem> waiting,
      List<String> receipts,
      Exchange<A> exchange) {
    var at = clock.instant();
    log(session, UUID.randomUUID(), kind.fetchInterface(), exchange, exchange.answers().size());
    session
        .sql(GatewayExchange.class, "asked-again")
        .param("kind", kind.kind())
        .param("now", Timestamp.from(at))
        .param("receipts", receipts.toArray(String[]::new))
        .update();
    var come = new ArrayList<Answered<A>>();
    for (var answer : exchange.answers()) {
      var item = waiting.get(kind.receipt(answer));
      if (item != null) {
        come.add(new Answered<>(item, answer));
      }
    }
    if (come.isEmpty()) {
      return 0;
    }
    var first =
        new HashSet<>(
            session
                .sql(GatewayExchange.class, "answered")
                .param("ids", Columns.texts(come, answered -> answered.item().id().toString()))
                .param("errors", Columns.texts(come, answered -> kind.error(answered.answer())))
                .param(
                    "states",
                    Columns.texts(
                        come, answered -> kind.refuses(answered.answer()) ? "FAILED" : "RESPONDED"))
                .param("at", Timestamp.from(at))
                .query((row, index) -> row.getObject("item_id", UUID.class))
                .list());
    var news = come.stream().filter(answered -> first.remove(answered.item().id())).toList();
    if (!news.isEmpty()) {
      kind.take(session, news, at);
    }
    return news.size();
  }

  private void log(
      TenantSession session, UUID message, String ifId, Exchange<?> exchange, int rows) {
    var cipher = keys.cipher(session);
    for (var direction : List.of("SENT", "RECEIVED")) {
      var text = direction.equals("SENT") ? exchange.sent() : exchange.received();
      session
          .sql(GatewayExchange.class, "log-message")
          .param("message", message)
          .param("interface", ifId)
          .param("direction", direction)
          .param("rows", rows)
          .param("result", "0000")
          .param("content", cipher.encrypt(MESSAGES, masked(text)))
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** A message as it is kept: whatever can be an individual number is masked. */
  static String masked(String text) {
    return INDIVIDUAL_NUMBER.matcher(text).replaceAll("************");
  }

  /** Today, by the clock of Japan. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
