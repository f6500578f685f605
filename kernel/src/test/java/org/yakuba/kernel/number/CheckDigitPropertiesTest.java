package org.yakuba.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class CheckDigitPropertiesTest {

  @Property
  void every_number_made_from_a_serial_is_valid_and_keeps_the_serial(
      @ForAll @LongRange(min = 1, max = AddresseeNumber.LARGEST_SERIAL) long serial) {
    var number = AddresseeNumber.ofSerial(serial);
    assertThat(number.hasValidCheckDigit()).isTrue();
    assertThat(Long.parseLong(number.value().substring(0, 14))).isEqualTo(serial);
  }

  @Property
  void a_single_wrong_digit_in_the_body_is_found_unless_both_remainders_give_zero(
      @ForAll @NumericChars @StringLength(11) String body,
      @ForAll @IntRange(max = 10) int position,
      @ForAll @IntRange(min = 1, max = 9) int change) {
    int digit = CheckDigit.modulus11(body);
    Assume.that(digit != 0);
    char wrong = (char) ('0' + (body.charAt(position) - '0' + change) % 10);
    var altered = body.substring(0, position) + wrong + body.substring(position + 1);
    assertThat(CheckDigit.modulus11(altered)).isNotEqualTo(digit);
  }

  @Property
  void parse_accepts_exactly_the_numbers_with_the_right_last_digit(
      @ForAll @NumericChars @StringLength(11) String body, @ForAll @IntRange(max = 9) int last) {
    Assume.that(body.chars().distinct().count() > 1);
    assertThat(IndividualNumber.parse(body + last).isPresent())
        .isEqualTo(CheckDigit.modulus11(body) == last);
  }
}
