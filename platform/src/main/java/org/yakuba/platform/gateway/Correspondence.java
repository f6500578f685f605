package org.yakuba.platform.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What goes to 中間サーバー and comes back, of one kind. {@link GatewayExchange} calls it; whatever has
 * to do with sending, repeating and waiting stands there.
 *
 * @param <R> record of a file
 * @param <A> answer to a record
 */
public interface Correspondence<R, A> {

  /** Kind of the items, e.g. {@code payments.account}. */
  String kind();

  /** Id of the interface by which a file is sent. */
  String sendInterface();

  /** Id of the interface by which answers are fetched. */
  String fetchInterface();

  /** Before each round, in a transaction of its own. */
  default void prepare(TenantSession session, Instant now) {}

  /**
   * The records of a file, one for each item and in their order; the same ones again when the file
   * is sent again.
   */
  List<R> compose(TenantSession session, List<GatewayItem> items);

  /** Sends a file; no transaction is open. */
  Exchange<Acceptance> send(String municipalityCode, UUID messageId, List<R> records);

  /** Fetches the answers that are there; no transaction is open. */
  Exchange<A> fetch(String municipalityCode, List<String> receiptNumbers);

  /** 受付番号 of an answer. */
  String receipt(A answer);

  /** Code of what went wrong on the other side; null when nothing did. */
  @Nullable String error(A answer);

  /** Whether an answer with an error ends the item as failed rather than as answered. */
  default boolean refuses(A answer) {
    return error(answer) != null;
  }

  /** After a file was accepted, in the transaction that keeps the receipts. */
  default void accepted(
      TenantSession session, List<GatewayItem> items, List<R> records, Instant at) {}

  /** An item with its answer. */
  record Answered<A>(GatewayItem item, A answer) {}

  /** Takes answers in, each once, in the transaction that keeps that they came. */
  default void take(TenantSession session, List<Answered<A>> answers, Instant at) {}
}
