package org.yakuba.payments.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Exchanges inquiries with 中間サーバー: sends what waits, file by file, and takes in what was answered.
 * No transaction is open while the other side works; whatever breaks off goes again under the same
 * message id, and an answer is taken in once. What has no answer within a day has failed and may be
 * asked anew.
 */
public final class InquiryExchange {
  static final String MESSAGES = "payments.gateway-message";
  static final String SEND = "IF_SKI_10123";
  static final String FETCH = "IF_SKI_11134";
  private static final Duration PATIENCE = Duration.ofHours(24);

  private final Tenancy tenancy;
  private final IntermediateServer server;
  private final InquiryAnswers answers;
  private final TenantKeys keys;
  private final Clock clock;

  public InquiryExchange(
      Tenancy tenancy,
      IntermediateServer server,
      InquiryAnswers answers,
      TenantKeys keys,
      Clock clock) {
    this.tenancy = tenancy;
    this.server = server;
    this.answers = answers;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What one round did.
   *
   * @param failure code of the gateway when it broke off; null when it did not
   */
  public record Round(int sent, int answered, @Nullable String failure) {}

  private record Item(UUID id, String addressee, String officer, Instant requestedAt) {}

  private record Batch(UUID message, List<Item> items) {}

  private record Waiting(UUID id, String receiptNumber, String addressee) {}

  /** One round for one municipality. */
  public Round exchange(Tenant tenant) {
    tenancy.run(tenant.id(), this::endOverdue);
    int sent = 0;
    int answered = 0;
    try {
      for (var batch = batch(tenant); !batch.items().isEmpty(); batch = batch(tenant)) {
        sent += send(tenant, batch);
      }
      answered = fetch(tenant);
      return new Round(sent, answered, null);
    } catch (GatewayException e) {
      return new Round(sent, answered, e.code());
    }
  }

  private void endOverdue(TenantSession session) {
    var now = clock.instant();
    session.sql(InquiryExchange.class, "withdraw").param("at", now.toString()).update();
    session
        .sql(InquiryExchange.class, "timed-out")
        .param("now", now.toString())
        .param("before", now.minus(PATIENCE).toString())
        .update();
  }

  private Batch batch(Tenant tenant) {
    return tenancy.call(
        tenant.id(),
        session -> {
          var messages = new ArrayList<UUID>();
          var items =
              session
                  .sql(InquiryExchange.class, "take-batch")
                  .param("now", clock.instant().toString())
                  .param("message", UUID.randomUUID())
                  .query((row, index) -> {
                    messages.add(row.getObject("message_id", UUID.class));
                    return new Item(
                        row.getObject("inquiry_id", UUID.class),
                        row.getString("addressee_number"),
                        row.getString("requested_by"),
                        row.getTimestamp("requested_at").toInstant());
                  })
                  .list();
          var ordered =
              items.stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
          return new Batch(messages.isEmpty() ? UUID.randomUUID() : messages.getFirst(), ordered);
        });
  }

  private int send(Tenant tenant, Batch batch) {
    var inquiries =
        batch.items().stream()
            .map(item ->
                new IntermediateServer.Inquiry(
                    item.addressee(), item.requestedAt(), "", item.officer()))
            .toList();
    Exchange<Acceptance> exchange =
        server.inquire(tenant.code().value(), batch.message(), inquiries);
    tenancy.run(
        tenant.id(),
        session -> {
          log(session, batch.message(), SEND, exchange, batch.items().size());
          session
              .sql(InquiryExchange.class, "accepted")
              .param(
                  "ids",
                  batch.items().stream().map(item -> item.id().toString()).toArray(String[]::new))
              .param(
                  "receipts",
                  exchange.answers().stream().map(Acceptance::receiptNumber).toArray(String[]::new))
              .param(
                  "errors",
                  exchange.answers().stream().map(Acceptance::errorCode).toArray(String[]::new))
              .param("at", clock.instant().toString())
              .update();
        });
    return batch.items().size();
  }

  private int fetch(Tenant tenant) {
    List<Waiting> waiting =
        tenancy.call(
            tenant.id(),
            session ->
                session
                    .sql(InquiryExchange.class, "waiting")
                    .query((row, index) ->
                        new Waiting(
                            row.getObject("inquiry_id", UUID.class),
                            row.getString("receipt_number"),
                            row.getString("addressee_number")))
                    .list());
    if (waiting.isEmpty()) {
      return 0;
    }
    Map<String, Waiting> byReceipt = new HashMap<>();
    waiting.forEach(one -> byReceipt.put(one.receiptNumber(), one));
    Exchange<Response> exchange =
        server.responses(
            tenant.code().value(), waiting.stream().map(Waiting::receiptNumber).toList());
    return tenancy.call(tenant.id(), session -> takeIn(session, byReceipt, exchange));
  }

  private int takeIn(
      TenantSession session, Map<String, Waiting> byReceipt, Exchange<Response> exchange) {
    log(session, UUID.randomUUID(), FETCH, exchange, exchange.answers().size());
    session
        .sql(InquiryExchange.class, "asked-again")
        .param("now", clock.instant().toString())
        .param("receipts", byReceipt.keySet().toArray(String[]::new))
        .update();
    int answered = 0;
    var persons = new ArrayList<String>();
    for (var response : exchange.answers()) {
      var asked = byReceipt.get(response.receiptNumber());
      if (asked != null && answers.take(session, asked.id(), asked.addressee(), response)) {
        answered++;
        persons.add(asked.addressee());
      }
    }
    if (!persons.isEmpty()) {
      answers.assign(session, persons);
    }
    return answered;
  }

  private void log(
      TenantSession session, UUID message, String ifId, Exchange<?> exchange, int rows) {
    var at = clock.instant();
    var cipher = keys.cipher(session);
    for (var direction : List.of("SENT", "RECEIVED")) {
      var text = direction.equals("SENT") ? exchange.sent() : exchange.received();
      session
          .sql(InquiryExchange.class, "log-message")
          .param("message", message)
          .param("interface", ifId)
          .param("direction", direction)
          .param("rows", rows)
          .param("result", "0000")
          .param("content", cipher.encrypt(MESSAGES, text))
          .param("at", at.toString())
          .update();
    }
  }

  /** Today, by the clock of Japan. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
