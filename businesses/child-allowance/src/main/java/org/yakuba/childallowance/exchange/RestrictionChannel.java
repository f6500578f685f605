package org.yakuba.childallowance.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.Correspondence;
import org.yakuba.platform.gateway.GatewayItem;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.gateway.IntermediateServer.Outcome;
import org.yakuba.platform.gateway.IntermediateServer.Restricted;
import org.yakuba.platform.gateway.IntermediateServer.Restriction;
import org.yakuba.platform.tenancy.TenantSession;

/** 自動応答不可・不開示 on their way (MS-06): each round asks for what the protective measures call for. */
final class RestrictionChannel implements Correspondence<Restricted, Outcome> {
  private final Restriction restriction;
  private final IntermediateServer server;
  private final Clock clock;

  RestrictionChannel(Restriction restriction, IntermediateServer server, Clock clock) {
    this.restriction = restriction;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return switch (restriction) {
      case AUTOMATIC_RESPONSE -> "child-allowance.no-automatic-response";
      case DISCLOSURE -> "child-allowance.non-disclosure";
    };
  }

  @Override
  public String sendInterface() {
    return switch (restriction) {
      case AUTOMATIC_RESPONSE -> "IF_DBM_50111";
      case DISCLOSURE -> "IF_DBM_80111";
    };
  }

  @Override
  public String fetchInterface() {
    return switch (restriction) {
      case AUTOMATIC_RESPONSE -> "IF_DBM_50112";
      case DISCLOSURE -> "IF_DBM_80112";
    };
  }

  @Override
  public void prepare(TenantSession session, Instant now) {
    session
        .sql(RestrictionChannel.class, "ask-restrictions")
        .param("restriction", restriction.name())
        .param("kind", kind())
        .param("today", LocalDate.now(clock))
        .param("at", Timestamp.from(now))
        .update();
  }

  @Override
  public List<Restricted> compose(TenantSession session, List<GatewayItem> items) {
    Map<UUID, Restricted> found = new HashMap<>();
    session
        .sql(RestrictionChannel.class, "restrictions")
        .param("ids", items.stream().map(item -> item.id().toString()).toArray(String[]::new))
        .query(row -> {
          found.put(
              row.getObject("restriction_id", UUID.class),
              new Restricted(row.getString("addressee_number"), row.getBoolean("is_on")));
        });
    return items.stream().map(item -> Objects.requireNonNull(found.get(item.id()))).toList();
  }

  @Override
  public Exchange<Acceptance> send(
      String municipalityCode, UUID messageId, List<Restricted> records) {
    return server.restrict(municipalityCode, messageId, restriction, records);
  }

  @Override
  public Exchange<Outcome> fetch(String municipalityCode, List<String> receiptNumbers) {
    return server.restrictionOutcomes(municipalityCode, restriction, receiptNumbers);
  }

  @Override
  public String receipt(Outcome answer) {
    return answer.receiptNumber();
  }

  @Override
  public @Nullable String error(Outcome answer) {
    return answer.errorCode();
  }
}
