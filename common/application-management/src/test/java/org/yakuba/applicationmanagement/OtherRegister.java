package org.yakuba.applicationmanagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.application.ApplicationReviewChanged;
import org.yakuba.contracts.residentregister.CertificateLinkChanged;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentInquiry;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.api.ContractQuery;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.sample.applications.Applicant;

/**
 * A resident register of another vendor that answers by contract alone, and a business that answers
 * about its applications.
 */
@Configuration(proxyBeanMethods = false)
public class OtherRegister {
  /** 見本 花子 with one child. */
  public static final Applicant HANAKO =
      new Applicant(
          "000000000000017",
          "0A1B2C3D4E5F",
          "見本　花子",
          "ミホン　ハナコ",
          LocalDate.of(1990, 3, 3),
          "2",
          "見本県見本市本町１丁目１番",
          List.of(new Applicant.Child("000000000000025", "見本　実", LocalDate.of(2024, 5, 6))));

  private static final Map<String, ResidentItems> PEOPLE = new TreeMap<>();

  static {
    add(HANAKO.addresseeNumber(), "見本 花子", "ミホン ハナコ", HANAKO.birthDate(), "2", HANAKO.address());
    add("000000000000025", "見本 実", "ミホン ミノル", LocalDate.of(2024, 5, 6), "1", HANAKO.address());
    add("000000000000033", "髙橋 太郎", "タカハシ タロウ", LocalDate.of(1980, 1, 2), "1", "見本県見本市南町２番");
  }

  private static void add(
      String number, String name, String kana, LocalDate birth, String sex, String address) {
    PEOPLE.put(
        number,
        new ResidentItems(
            number,
            "000000000000001",
            HANAKO.addresseeNumber(),
            "1",
            "1",
            name,
            kana,
            null,
            null,
            UncertainDay.of(UncertainDate.of(birth)),
            sex,
            List.of("02"),
            new ResidentAddress("990019", null, address, null, null, null, null, null, null),
            null));
  }

  /** As the other vendor asks. */
  public record Question(
      @Nullable String addresseeNumber,
      @Nullable String name,
      @Nullable LocalDate birthDate,
      @Nullable LocalDate asOf) {}

  @Bean
  ContractQuery<Question> residents() {
    return new ContractQuery<>() {
      @Override
      public String publisher() {
        return "resident-register";
      }

      @Override
      public Class<? extends Record> contract() {
        return ResidentInquiry.class;
      }

      @Override
      public Class<Question> question() {
        return Question.class;
      }

      @Override
      public List<Answer> answer(TenantSession session, Question question, int limit) {
        return PEOPLE.values().stream()
            .filter(person -> fits(person, question))
            .map(person ->
                new Answer(
                    new ResidentInquiry(
                        LocalDate.of(2026, 11, 21), null, person, List.of(), List.of()),
                    person.addresseeNumber(),
                    List.of(person.addresseeNumber())))
            .toList();
      }
    };
  }

  private static boolean fits(ResidentItems person, Question question) {
    return question.name() == null
        ? person.addresseeNumber().equals(question.addresseeNumber())
        : person.name().replace(" ", "").equals(question.name().replace("　", ""))
            && Objects.requireNonNull(person.birthDate())
                .date()
                .equals(String.valueOf(question.birthDate()));
  }

  @Bean
  ContractSet registerContracts() {
    return new ContractSet(
        "resident-register", "001", List.of(CertificateLinkChanged.class, ResidentInquiry.class));
  }

  @Bean
  ContractSet childAllowanceContracts() {
    return new ContractSet(
        "child-allowance",
        "018",
        List.of(
            ApplicationAcknowledged.class,
            ApplicationReviewChanged.class,
            ApplicationDecided.class));
  }
}
