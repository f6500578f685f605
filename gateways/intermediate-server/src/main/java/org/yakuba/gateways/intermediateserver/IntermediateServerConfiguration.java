package org.yakuba.gateways.intermediateserver;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.gateway.ClosedIntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer;

/**
 * The gateway as part of the program. Property {@code yakuba.gateway.intermediate-server}: the
 * address of the other side; {@code simulator} starts one inside the program, for demonstrations;
 * empty leaves the gateway closed ({@code GW-E01}).
 */
@Configuration(proxyBeanMethods = false)
public class IntermediateServerConfiguration {
  private static final String PROPERTY = "${yakuba.gateway.intermediate-server:}";

  @Bean
  @ConditionalOnExpression("'" + PROPERTY + "' == 'simulator'")
  IntermediateServerSimulator intermediateServerSimulator() {
    return new IntermediateServerSimulator(0, Scenario.CALM, InstantSource.system());
  }

  @Bean
  IntermediateServer intermediateServer(
      @Value(PROPERTY) String address, ObjectProvider<IntermediateServerSimulator> simulator) {
    var own = simulator.getIfAvailable();
    if (own != null) {
      return new HttpIntermediateServer(own.address(), InquirerSettings.PUBLISHED_EXAMPLE);
    }
    return address.isEmpty()
        ? new ClosedIntermediateServer()
        : new HttpIntermediateServer(URI.create(address), InquirerSettings.PUBLISHED_EXAMPLE);
  }
}
