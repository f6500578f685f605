package org.yakuba.platform.gateway;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Exchanges everything that waits for 中間サーバー, of all municipalities, every half minute while the
 * program serves.
 */
public final class GatewayRounds extends Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayRounds.class);
  private static final Plan PLAN =
      new Plan(
          "intermediate-server",
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          "GW-W01 中間サーバーと送受信できません");

  private final Tenants tenants;
  private final GatewayExchange exchange;
  private final List<? extends Correspondence<?, ?>> kinds;

  /**
   * @param kinds in the order in which they are exchanged
   */
  public GatewayRounds(
      Tenants tenants,
      GatewayExchange exchange,
      List<? extends Correspondence<?, ?>> kinds,
      boolean enabled) {
    super(PLAN, enabled);
    this.tenants = tenants;
    this.exchange = exchange;
    this.kinds = List.copyOf(kinds);
  }

  /** The kinds that are exchanged, in their order. */
  public List<String> kinds() {
    return kinds.stream().map(kind -> kind.kind()).toList();
  }

  @Override
  protected void round() {
    for (var tenant : tenants.all(exchange.today())) {
      for (var kind : kinds) {
        attempt(() -> {
          var round = exchange.exchange(tenant, kind);
          if (round.failure() != null) {
            LOG.warn(
                "GW-W01 中間サーバーと送受信できません: tenant={} {} {}",
                tenant.id().value(),
                kind.kind(),
                round.failure());
          }
        });
      }
    }
  }
}
