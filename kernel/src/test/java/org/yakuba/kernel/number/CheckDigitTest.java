package org.yakuba.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked examples of the rulebook: 住民基本台帳 §4.1, 宛名 §2. */
class CheckDigitTest {

  @ParameterizedTest
  @CsvSource({
    "24681357902, 1",
    "9876543210, 3",
    "00000000123456, 0",
    "00000000001234, 3",
    "00000000000011, 6",
    "00000000000051, 5",
    "00000000000006, 0",
  })
  void modulus_eleven_with_weights_two_to_seven_from_the_lowest_digit(String body, int digit) {
    assertThat(CheckDigit.modulus11(body)).isEqualTo(digit);
  }

  @ParameterizedTest
  @CsvSource({"99001, 9", "99002, 7", "13101, 6", "01100, 2", "47201, 8"})
  void municipality_code_weighs_six_to_two_from_the_left(String body, int digit) {
    assertThat(CheckDigit.municipalityCode(body)).isEqualTo(digit);
  }

  @Test
  void corporate_number_carries_its_check_digit_in_front() {
    assertThat(CheckDigit.corporateNumber("000012050002")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12a4", "１２３４", "-123"})
  void a_body_with_anything_but_ascii_digits_is_refused(String body) {
    assertThatThrownBy(() -> CheckDigit.modulus11(body))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
