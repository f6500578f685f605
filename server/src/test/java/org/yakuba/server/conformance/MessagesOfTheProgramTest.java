package org.yakuba.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.test.MessageRules;
import org.yakuba.server.architecture.ProgramClasses;

/** Modules that stand on the kernel alone have the codes of their messages proved here. */
class MessagesOfTheProgramTest {

  @ParameterizedTest
  @CsvSource({
    "businesses/child-allowance, CHA-",
    "common/payments, ZEN-|PAY-",
    "common/euc, EUC-|SUP-E03",
    "common/application-management, APP-",
  })
  void every_code_of_a_module_is_explained_and_nothing_else_is(String module, String prefix) {
    var sources = ProgramClasses.ROOT.resolve(module).resolve("src/main/java");
    var explained =
        MessageCatalogue.load(MessagesOfTheProgramTest.class.getClassLoader()).all().stream()
            .map(message -> message.code())
            .filter(code -> code.matches("(" + prefix + ").*"))
            .collect(Collectors.toSet());
    assertThat(MessageRules.used(sources)).isEqualTo(explained);
  }
}
