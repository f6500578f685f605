package org.yakuba.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "FLOOR_TO_YEN, 1234.99, 1234",
    "FLOOR_TO_YEN, -0.5, -1",
    "FLOOR_TO_100_YEN, 1299, 1200",
    "FLOOR_TO_1000_YEN, 1999999, 1999000",
    "CEIL_TO_YEN, 0.1, 1",
    "CEIL_TO_100_YEN, 1201, 1300",
    "HALF_UP_TO_YEN, 0.5, 1",
    "HALF_UP_TO_100_YEN, 149, 100",
    "HALF_UP_TO_100_YEN, 150, 200",
  })
  void a_rounding_says_direction_and_unit(Rounding rounding, BigDecimal exact, long yen) {
    assertThat(rounding.apply(exact)).isEqualTo(Yen.of(yen));
  }

  @Test
  void six_per_cent_of_a_tax_base_is_exact_before_it_is_rounded() {
    var base = Yen.of(1_234_567).floorTo1000Yen();
    assertThat(base.times(Rate.percent("6"), Rounding.FLOOR_TO_100_YEN)).isEqualTo(Yen.of(74_000));
    assertThat(Rate.percent("6")).isEqualTo(Rate.of("0.0600"));
  }

  @Test
  void a_third_is_rounded_once_at_the_end() {
    assertThat(Yen.of(100).fraction(1, 3, Rounding.FLOOR_TO_YEN)).isEqualTo(Yen.of(33));
    assertThat(Yen.of(300).fraction(1, 3, Rounding.FLOOR_TO_100_YEN)).isEqualTo(Yen.of(100));
    assertThatThrownBy(() -> Yen.of(100).fraction(1, 0, Rounding.FLOOR_TO_YEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_overflow_is_an_error_and_never_a_wrong_amount() {
    assertThatThrownBy(() -> Yen.of(Long.MAX_VALUE).plus(Yen.of(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Yen.of(Long.MAX_VALUE).times(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void amounts_are_written_with_thousands() {
    assertThat(Yen.of(1_234_567).format()).isEqualTo("1,234,567円");
    assertThat(Yen.of(-1_000).format()).isEqualTo("-1,000円");
    assertThat(Yen.of(999).format()).isEqualTo("999円");
  }

  @Property
  void rounding_moves_by_less_than_a_unit_and_is_done_once(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long amount) {
    var exact = Yen.of(amount);
    var floor = exact.floorTo100Yen();
    var ceil = exact.ceilTo100Yen();
    assertThat(floor.amount() % 100).isZero();
    assertThat(amount - floor.amount()).isBetween(0L, 99L);
    assertThat(ceil.amount() - amount).isBetween(0L, 99L);
    assertThat(floor.floorTo100Yen()).isEqualTo(floor);
    assertThat(Rounding.FLOOR_TO_YEN.apply(BigDecimal.valueOf(amount))).isEqualTo(exact);
  }
}
