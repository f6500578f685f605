package org.yakuba.residentregister.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.residentregister.notice.CertificateOffice.HIDDEN;
import static org.yakuba.residentregister.notice.CertificateOffice.own;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.proof.Proves;

/** 前住所 and lines of the history tell where a protected person lives today as well as 住所 does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PlacesToldTest {
  private static final LocalDate EARLIER = LocalDate.of(2020, 4, 1);
  private static final LocalDate LATER = LocalDate.of(2022, 4, 1);

  private CertificateOffice office;

  /** 21 lives at {@link CertificateOffice#HIDDEN}, 5番2号, and is protected. */
  @BeforeAll
  void open() {
    office = CertificateOffice.open();
    office.protect("21");
    person("61", "previous_address", "見本県見本市" + HIDDEN + "5番2号");
    person("62", "previous_address", "見本市秘匿町９－５－２");
    person("63", "previous_address", "見本市" + HIDDEN + "5番20号");
    person("64", "origin_address", "見本市" + HIDDEN + "5番2号");
    office
        .ledger
        .person("65", "転居　済", "テンキョ　スミ")
        .with("household_number", "965")
        .with("address_town", HIDDEN)
        .event("01", EARLIER, EARLIER)
        .with("address_town", "港町")
        .event("41", LATER, LATER)
        .save();
  }

  @AfterAll
  void close() {
    office.close();
  }

  private void person(String number, String item, String text) {
    office
        .ledger
        .person(number, "前住所　有", "ゼンジュウショ　アリ")
        .with("household_number", "9" + number)
        .with(item, text)
        .event("01", EARLIER, EARLIER)
        .save();
  }

  private static CertificateRequest withHistory(CertificateRequest request) {
    return new CertificateRequest(
        UUID.randomUUID(),
        request.kind(),
        request.layout(),
        request.sequence(),
        request.person(),
        request.subjects(),
        true,
        request.include(),
        request.requester(),
        request.requesterName(),
        request.requesterNumber(),
        request.channel(),
        request.identityCheck(),
        request.usedFor(),
        request.submitTo(),
        request.evidence(),
        request.officialUse(),
        request.feeExemption(),
        request.copies(),
        request.printer());
  }

  private List<String> refusals(CertificateRequest request) {
    var outcome = office.desk.issue(office.clerk(), request);
    if (outcome instanceof Outcome.Refused refused) {
      assertThat(outcome.toString()).doesNotContain(HIDDEN);
      return refused.violations().stream().map(Violation::code).toList();
    }
    return List.of();
  }

  @Test
  @Proves({"SUP-2-01"})
  void a_previous_address_at_which_a_protected_person_lives_stops_the_sheet() {
    assertThat(refusals(own("61"))).contains("SUPPRESSED");
    assertThat(refusals(own("62"))).as("written in another way").contains("SUPPRESSED");
    assertThat(refusals(own("64"))).as("where somebody came from").contains("SUPPRESSED");
  }

  @Test
  void another_house_of_the_same_town_stops_nothing() {
    assertThat(refusals(own("63"))).isEmpty();
  }

  @Test
  @Proves({"SUP-2-01"})
  void a_line_of_the_history_stops_the_sheet_that_tells_it() {
    assertThat(refusals(withHistory(own("65")))).contains("SUPPRESSED");
    assertThat(refusals(own("65"))).as("without the history nothing is told").isEmpty();
  }
}
