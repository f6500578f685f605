package org.yakuba.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] RFC_SECRET =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_equal_the_test_vectors_of_rfc_6238(long second, String code) {
    assertThat(Totp.code(RFC_SECRET, second / 30, 8)).isEqualTo(code);
  }

  @Test
  void a_code_is_good_one_step_before_and_after_its_time_and_no_further() {
    var code = Totp.code(RFC_SECRET, NOW);
    assertThat(Totp.match(RFC_SECRET, code, NOW, 0)).hasValue(NOW.getEpochSecond() / 30);
    assertThat(Totp.match(RFC_SECRET, code, NOW.plusSeconds(30), 0)).isPresent();
    assertThat(Totp.match(RFC_SECRET, code, NOW.minusSeconds(30), 0)).isPresent();
    assertThat(Totp.match(RFC_SECRET, code, NOW.plusSeconds(60), 0)).isEmpty();
    assertThat(Totp.match(RFC_SECRET, code, NOW.minusSeconds(60), 0)).isEmpty();
  }

  @Test
  void a_used_code_and_every_earlier_one_is_refused() {
    var step = NOW.getEpochSecond() / 30;
    assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, NOW), NOW, step)).isEmpty();
    assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, NOW.minusSeconds(30)), NOW, step))
        .isEmpty();
    assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, NOW.plusSeconds(30)), NOW, step))
        .hasValue(step + 1);
  }

  @Test
  void anything_that_is_not_the_code_is_refused() {
    assertThat(Totp.match(RFC_SECRET, "", NOW, 0)).isEmpty();
    assertThat(Totp.match(RFC_SECRET, "abcdef", NOW, 0)).isEmpty();
    assertThat(Totp.match(RFC_SECRET, Totp.code(RFC_SECRET, NOW) + "0", NOW, 0)).isEmpty();
  }

  @Test
  void the_secret_survives_being_typed() {
    assertThat(Totp.base32(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.ofBase32("gezd gnbv GY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(RFC_SECRET);
    var odd = new byte[] {1, 2, 3};
    assertThat(Totp.ofBase32(Totp.base32(odd))).isEqualTo(odd);
    assertThat(Totp.uri("見本市", "sato", RFC_SECRET))
        .contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        .doesNotContain(" ");
  }
}
