package org.yakuba.residentregister.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.event.Families;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.ChangingIndividualNumber;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.MovingOut;
import org.yakuba.residentregister.ledger.decide.Occasion;

/** The journal's form of commands: what was written is read again, also by later releases. */
class CommandJsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static TestDatabase database;
  private static TenantCipher cipher;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    var key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    var keys = new TenantKeys(MasterKey.ofBase64(Base64.getEncoder().encodeToString(key)));
    cipher = database.tenancy().call(database.tenant("990019"), keys::cipher);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void a_command_is_read_as_it_was_written_with_what_it_holds() {
    var amending = new AmendingEvent(Occasion.of(DAY, null, DAY), "x", Families.moveIn(DAY, "見本"));
    assertThat(CommandJson.read(CommandJson.write(amending, cipher), CommandJson.VERSION, cipher))
        .isEqualTo(amending);
  }

  @Test
  void an_individual_number_is_encrypted_within_it() {
    var command =
        new ChangingIndividualNumber(
            Occasion.of(DAY, DAY, DAY), "1", "246813579021", ChangingIndividualNumber.By.REQUEST);
    var json = CommandJson.write(command, cipher);
    assertThat(json).doesNotContain("246813579021");
    assertThat(CommandJson.read(json, CommandJson.VERSION, cipher)).isEqualTo(command);
  }

  @Test
  void a_command_of_the_first_version_is_still_read() {
    var json =
        """
        {"type":"MovingOut","occasion":{"eventDate":{"text":"令和8年10月20日","internalDate":"2026-10-20","precision":"DAY"},
        "notificationDate":"2026-10-01","processedDate":"2026-10-01"},"personIds":["11"],
        "destination":{"overseas":false,"address":"千葉県雛形市"}}
        """;
    assertThat(CommandJson.read(json, 1, cipher))
        .isEqualTo(
            new MovingOut(
                Occasion.of(LocalDate.of(2026, 10, 20), DAY, DAY),
                List.of("11"),
                new MovingOut.Destination(false, "千葉県雛形市"),
                null));
    assertThatThrownBy(() -> CommandJson.read(json, 2, cipher))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_day_of_processing_is_that_of_the_system_and_numbers_are_given_afterwards() {
    var later = CommandJson.processedOn(Families.moveIn(DAY, "見本"), DAY.plusDays(3));
    assertThat(later.occasion().processedDate()).isEqualTo(DAY.plusDays(3));
    var given =
        (MovingIn)
            CommandJson.replacing(
                later, Map.of(NewNumbers.person(1), "100", NewNumbers.household(1), "200"));
    assertThat(given.householdId()).isEqualTo("200");
    assertThat(given.persons().getFirst().number()).isEqualTo("100");
    assertThat(given.persons().getLast().number()).isEqualTo(NewNumbers.person(2));
  }
}
