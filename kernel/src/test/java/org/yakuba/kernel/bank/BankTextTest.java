package org.yakuba.kernel.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankTextTest {

  @ParameterizedTest
  @CsvSource({
    "ミドリシカイケイカンリシャ, ﾐﾄﾞﾘｼｶｲｹｲｶﾝﾘｼﾔ",
    "ヤマダ　タロウ, ﾔﾏﾀﾞ ﾀﾛｳ",
    "さとう じょうじ, ｻﾄｳ ｼﾞﾖｳｼﾞ",
    "ｻﾄｳ ﾁﾞﾖｳｼﾞ, ｻﾄｳ ﾁﾞﾖｳｼﾞ",
    "ｷｬｯﾁ, ｷﾔﾂﾁ",
    "ヴァイオレット, ｳﾞｱｲｵﾚﾂﾄ",
    "パーク・リー, ﾊﾟ-ｸ.ﾘ-",
    "ａｂｃ－１２３, ABC-123",
    "ユ)ハナ―ヤ, ﾕ)ﾊﾅ-ﾔ",
    "ヤマ゛, ﾔﾏﾞ",
    "ヶヵヮ, ｹｶﾜ",
  })
  void a_reading_becomes_characters_of_the_banks(String given, String expected) {
    var converted = BankText.of(given);
    assertThat(converted.isAccepted()).isTrue();
    assertThat(converted.text()).isEqualTo(expected);
    assertThat(converted.woReplaced()).isFalse();
  }

  @Test
  void wo_becomes_o_with_a_warning() {
    assertThat(BankText.of("ヲガワ")).isEqualTo(new BankText("ｵｶﾞﾜ", true, null));
    assertThat(BankText.of("ｦ").woReplaced()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田", "ヤマダ,", "ヰ", "ヱ", "ヤマ々", "\\", "ﾔﾏﾀﾞ/", "株", "𠮷", "〜", "\t"})
  void what_no_bank_file_may_hold_is_refused_and_never_replaced(String given) {
    assertThat(BankText.of(given).isAccepted()).isFalse();
    assertThat(BankText.of(given).refused()).isNotEmpty();
  }

  @Test
  void holders_are_compared_after_conversion_and_without_spaces() {
    assertThat(BankText.sameHolder("ヤマダ　ショウコ", "ﾔﾏﾀﾞｼﾖｳｺ")).isTrue();
    assertThat(BankText.sameHolder("ヤマダ ショウコ", "ヤマタ ショウコ")).isFalse();
    assertThat(BankText.sameHolder("山田", "山田")).isFalse();
    assertThat(BankText.sameHolder(null, "ヤマダ")).isFalse();
    assertThat(BankText.sameHolder(" ", " ")).isFalse();
  }

  @Test
  void an_account_has_four_three_one_and_seven_digits_and_a_holder() {
    assertThat(BankAccount.parse("0001", "001", "1", "0012345", "ヤマダ タロウ"))
        .hasValueSatisfying(a -> assertThat(a.holderNameKana()).isEqualTo("ﾔﾏﾀﾞ ﾀﾛｳ"));
    assertThat(BankAccount.parse("001", "001", "1", "0012345", "ヤマダ")).isEmpty();
    assertThat(BankAccount.parse("0001", "0001", "1", "0012345", "ヤマダ")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "3", "0012345", "ヤマダ")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "1", "012345", "ヤマダ")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "1", "001234５", "ヤマダ")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "1", "0012345", "山田")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "1", "0012345", " ")).isEmpty();
    assertThat(BankAccount.parse("0001", "001", "1", "0012345", "ア".repeat(31))).isEmpty();
    assertThat(BankAccount.parse(null, "001", "1", "0012345", "ヤマダ")).isEmpty();
  }

  @Test
  void a_postal_symbol_becomes_branch_type_and_number() {
    assertThat(PostalAccount.of("11940", "12345671"))
        .contains(new PostalAccount("198", "1", "1234567"));
    assertThat(PostalAccount.of("11940", "21")).contains(new PostalAccount("198", "1", "0000002"));
    assertThat(PostalAccount.of("01230", "45678"))
        .contains(new PostalAccount("129", "2", "0045678"));
    assertThat(PostalAccount.of("11940", "12345672")).isEmpty();
    assertThat(PostalAccount.of("01230", "12345678")).isEmpty();
    assertThat(PostalAccount.of("21940", "11")).isEmpty();
    assertThat(PostalAccount.of("1194", "11")).isEmpty();
  }
}
