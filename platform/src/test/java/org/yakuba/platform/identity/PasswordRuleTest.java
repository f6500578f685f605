package org.yakuba.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
  @ParameterizedTest
  @CsvSource({
    "eleven-char, IDN-E11",
    "sato-likes-blue-skies, IDN-E13",
    "passwordpassword1, IDN-E14",
    "aaaaaaaaaaaaaaaa, IDN-E14",
    "123456789012, IDN-E14"
  })
  void a_weak_password_is_refused_with_its_reason(String password, String code) {
    assertThat(PasswordRule.problem(password, "sato").orElseThrow()).startsWith(code);
  }

  @Test
  void twelve_characters_of_any_script_are_enough() {
    assertThat(PasswordRule.problem("kita-no-machi-42", "sato")).isEmpty();
    assertThat(PasswordRule.problem("さくらの咲く春の町役場へ", "sato")).isEmpty();
  }

  @Test
  void more_than_bcrypt_reads_is_refused() {
    assertThat(PasswordRule.problem("あいうえおかきくけこさしすせそたちつてとなにぬねの", "sato").orElseThrow())
        .startsWith("IDN-E12");
  }
}
