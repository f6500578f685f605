package org.yakuba.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.platform.test.MessageRules;

class MessageCatalogueTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void every_code_the_platform_uses_is_explained_and_nothing_else_is() {
    assertThat(MessageRules.unexplained(SOURCES)).isEmpty();
    var explained = catalogue().all().stream().map(Message::code).collect(Collectors.toSet());
    assertThat(explained).isEqualTo(MessageRules.used(SOURCES));
  }

  @Test
  void a_message_says_what_it_means_and_what_to_do() {
    var message = catalogue().find("JOB-E003").orElseThrow();
    assertThat(message.meaning()).contains("空き容量");
    assertThat(message.remedy()).contains("再開");
    assertThat(message.isError()).isTrue();
    assertThat(catalogue().find("JOB-W002").orElseThrow().isError()).isFalse();
    assertThat(catalogue().find("ZZZ-E999")).isEmpty();
  }

  @Test
  void a_code_without_an_explanation_is_found(@TempDir Path sources) throws Exception {
    Files.writeString(
        sources.resolve("Sample.java"),
        "class Sample { String m = \"ZZZ-E999 未知の誤り\"; } // ABC-E001\n");
    assertThat(MessageRules.unexplained(sources)).containsExactly("ZZZ-E999");
  }

  private static MessageCatalogue catalogue() {
    return MessageCatalogue.load(MessageCatalogueTest.class.getClassLoader());
  }
}
