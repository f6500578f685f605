package org.yakuba.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "1234, 000000000012343",
    "11, 000000000000116",
    "51, 000000000000515",
    "6, 000000000000060",
    "123456, 000000001234560",
    "99999999999999, 999999999999998",
  })
  void a_new_addressee_number_is_fourteen_digits_of_a_serial_and_a_check_digit(
      long serial, String number) {
    assertThat(AddresseeNumber.ofSerial(serial)).hasToString(number);
    assertThat(HouseholdNumber.ofSerial(serial)).hasToString(number);
    assertThat(AddresseeNumber.ofSerial(serial).hasValidCheckDigit()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "A-0001", "12345", "000000000012345"})
  void a_legacy_addressee_number_stays_as_it_was(String legacy) {
    assertThat(new AddresseeNumber(legacy).value()).isEqualTo(legacy);
    assertThat(new AddresseeNumber(legacy).hasValidCheckDigit()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567890123456", "12 34", "１２３", "12\t3"})
  void an_addressee_number_is_one_to_fifteen_printable_characters(String text) {
    assertThat(AddresseeNumber.parse(text)).isEmpty();
    assertThatThrownBy(() -> new AddresseeNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15文字");
  }

  @Test
  void a_serial_outside_fourteen_digits_is_refused() {
    assertThatThrownBy(() -> AddresseeNumber.ofSerial(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AddresseeNumber.ofSerial(AddresseeNumber.LARGEST_SERIAL + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void individual_number_and_resident_code_of_the_rulebook_are_valid() {
    assertThat(IndividualNumber.parse("246813579021")).isPresent();
    assertThat(ResidentCode.parse("98765432103")).isPresent();
    assertThat(IndividualNumber.ofBody("24681357902").value()).isEqualTo("246813579021");
    assertThat(ResidentCode.ofBody("9876543210").value()).isEqualTo("98765432103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"246813579022", "24681357902", "2468135790211", "24681357902a", ""})
  void an_individual_number_with_a_wrong_digit_or_length_is_refused(String text) {
    assertThat(IndividualNumber.parse(text)).isEmpty();
  }

  @Test
  void a_number_of_one_digit_repeated_does_not_exist_though_the_arithmetic_agrees() {
    assertThat(CheckDigit.modulus11("00000000000")).isZero();
    assertThat(IndividualNumber.parse("000000000000")).isEmpty();
    assertThat(ResidentCode.parse("00000000000")).isEmpty();
    assertThat(CorporateNumber.parse("9999999999999")).isEmpty();
    assertThat(MunicipalityCode.parse("000001")).isEmpty();
  }

  @Test
  void secret_numbers_are_never_printed() {
    var individual = new IndividualNumber("246813579021");
    var code = new ResidentCode("98765432103");
    assertThat(individual.toString()).isEqualTo("************");
    assertThat(code.toString()).isEqualTo("***********");
    assertThatThrownBy(() -> new IndividualNumber("246813579022"))
        .hasMessageNotContaining("246813579022");
  }

  @Test
  void fictional_municipalities_have_valid_codes() {
    assertThat(MunicipalityCode.parse("990019")).isPresent();
    assertThat(MunicipalityCode.parse("990027")).isPresent();
    assertThat(MunicipalityCode.parse("990018")).isEmpty();
    assertThat(new MunicipalityCode("131016").prefecture()).isEqualTo("13");
  }

  @Test
  void a_corporate_number_is_checked_by_its_first_digit() {
    assertThat(CorporateNumber.parse("7000012050002")).isPresent();
    assertThat(CorporateNumber.parse("3000012050002")).isEmpty();
    assertThat(CorporateNumber.ofBody("000012050002").value()).isEqualTo("7000012050002");
  }
}
