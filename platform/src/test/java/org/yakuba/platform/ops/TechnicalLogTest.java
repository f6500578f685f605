package org.yakuba.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.identity.Accounts.NewAccount;
import org.yakuba.platform.test.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The technical log is JSON, line by line, and tells nothing about people. */
class TechnicalLogTest {
  private static final String NUMBER = "123456789018";

  @Test
  void every_line_is_a_json_object_with_the_message_in_place() {
    var log = logged(logger -> logger.warn("JOB-W003 待機 run={}", "r-1"));
    var line = JsonMapper.builder().build().readValue(log, Map.class);
    assertThat(line)
        .containsEntry("level", "WARN")
        .containsEntry("formattedMessage", "JOB-W003 待機 run=r-1");
  }

  @Test
  void guarded_items_individual_numbers_passwords_and_settings_are_masked_when_they_are_logged() {
    var log =
        logged(logger -> {
          logger.info("address {}", Guarded.of("見本市本町1-2-3", ProtectedScope.CURRENT_ADDRESS));
          logger.info("number {}", new IndividualNumber(NUMBER));
          logger.info(
              "account {}", new NewAccount("sato", "佐藤", "市民課", Set.of(), "kita-no-machi-42"));
          logger.info(
              "database {}",
              new DatabaseSettings(
                  "jdbc:postgresql://x/y", "o", "owner-secret", "p", "program-secret"));
        });
    assertThat(log)
        .contains("記載省略")
        .doesNotContain("本町")
        .doesNotContain(NUMBER)
        .doesNotContain("kita-no-machi-42")
        .doesNotContain("owner-secret")
        .doesNotContain("program-secret");
  }

  @Test
  void an_error_of_the_database_does_not_quote_the_row_and_a_safe_trace_quotes_nothing() {
    try (var database = TestDatabase.fresh()) {
      var tenant = database.tenant("990019");
      var insert =
          """
          INSERT INTO platform.work_item (business, kind, natural_key, title) VALUES ('x', 'y', 'z', '見本太郎')\
          """;
      database.tenancy().run(tenant, session -> session.jdbc().sql(insert).update());
      var error =
          catchThrowable(() ->
              database
                  .tenancy()
                  .run(
                      tenant,
                      session ->
                          session
                              .jdbc()
                              .sql(
                                  "INSERT INTO platform.work_item (business, kind, natural_key, title) VALUES (?, ?, ?, ?)")
                              .params("x", "y", "z", "見本太郎")
                              .update()));
      assertThat(error)
          .hasStackTraceContaining("work_item_tenant_id_business_kind_natural_key_key");
      assertThat(logged(logger -> logger.error("failed", error)))
          .contains("work_item_tenant_id_business_kind_natural_key_key")
          .doesNotContain("太郎")
          .doesNotContain("(z)");
      assertThat(SafeTrace.of(error))
          .contains("sqlState=23505")
          .doesNotContain("太郎")
          .doesNotContain("INSERT");
    }
  }

  private static String logged(Consumer<Logger> work) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.start();
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.start();
    var out = new ByteArrayOutputStream();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    var logger = context.getLogger("test");
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
    work.accept(logger);
    context.stop();
    return out.toString(StandardCharsets.UTF_8);
  }
}
