package org.yakuba.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void individual_numbers_are_masked_in_what_is_kept_and_other_numbers_are_not() {
    assertThat(GatewayExchange.masked("01,000000000012343,123456789018,20261201100203004\r\n"))
        .isEqualTo("01,000000000012343,************,20261201100203004\r\n");
  }
}
