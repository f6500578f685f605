package org.yakuba.platform.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.Whereabouts;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/** A business with contracts of its own, as a module of the program would declare them. */
@Configuration(proxyBeanMethods = false)
class Town {
  static final String PUBLISHER = "town";
  static final int PEOPLE = 2_345;

  /** Somebody moved. */
  @Contract(linkageId = "Y99-E-001", title = "引越し")
  record Moved(String addresseeNumber, @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) Home home) {}

  /** Where. */
  record Home(String street, @Nullable String building) {}

  /** Somebody was named. */
  @Contract(linkageId = "Y99-E-002", title = "命名")
  record Named(String addresseeNumber, String name) {}

  /** A number. */
  @Confidential
  @Contract(linkageId = "Y99-E-003", title = "番号")
  record Numbered(String addresseeNumber, String individualNumber) {}

  /** One person and the family. */
  @Contract(linkageId = "Y99-A-001", title = "照会")
  record Asked(String addresseeNumber, List<Moved> family) {}

  /** The question. */
  record Question(@Nullable String addresseeNumber) {}

  /** Everybody. */
  @Contract(linkageId = "Y99-F-001", title = "全件")
  record Listed(
      String addresseeNumber,
      @Whereabouts(Whereabouts.Kind.CURRENT_ADDRESS) @Nullable String street) {}

  static Publication about(String number, Record payload, String... sharing) {
    return new Publication(
        PUBLISHER,
        "person",
        number,
        Instant.parse("2026-06-01T03:00:00Z"),
        LocalDate.of(2026, 6, 1),
        new UUID(1, 1),
        null,
        false,
        List.of(sharing),
        payload);
  }

  /** A measure in force for long. */
  static SuppressionFlag protection(String number) {
    return new SuppressionFlag(
        number,
        "m",
        ProtectionRole.SUBJECT,
        MeasureKind.DECIDED,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2099, 12, 31),
        true,
        null,
        Set.of(ProtectedScope.CURRENT_ADDRESS));
  }

  static String number(int person) {
    return "%015d".formatted(person);
  }

  @Bean
  ContractSet townContracts() {
    return new ContractSet(
        PUBLISHER,
        "099",
        List.of(Moved.class, Named.class, Numbered.class, Asked.class, Listed.class));
  }

  @Bean
  ContractQuery<Question> townQuery() {
    return new ContractQuery<>() {
      @Override
      public String publisher() {
        return PUBLISHER;
      }

      @Override
      public Class<? extends Record> contract() {
        return Asked.class;
      }

      @Override
      public Class<Question> question() {
        return Question.class;
      }

      @Override
      public List<Answer> answer(TenantSession session, Question question, int limit) {
        var number = String.valueOf(question.addresseeNumber());
        var home = new Moved(number, new Home("中央一丁目", null));
        return List.of(
            new Answer(new Asked(number, List.of(home)), number, List.of(number, number(2))));
      }
    };
  }

  @Bean
  ContractExtract townExtract() {
    return new ContractExtract() {
      @Override
      public String publisher() {
        return PUBLISHER;
      }

      @Override
      public Class<? extends Record> contract() {
        return Listed.class;
      }

      @Override
      public List<ContractQuery.Answer> page(TenantSession session, String after, int limit) {
        int from = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
        return IntStream.rangeClosed(from, Math.min(PEOPLE, from + limit - 1))
            .mapToObj(Town::number)
            .map(number ->
                new ContractQuery.Answer(new Listed(number, "中央一丁目"), number, List.of(number)))
            .toList();
      }
    };
  }
}
