package org.yakuba.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.ChildProgram;
import org.yakuba.platform.test.KillableDatabase;
import org.yakuba.server.Program;
import org.yakuba.server.SampleOffice;
import org.yakuba.server.TenantSetup;
import org.yakuba.server.fault.CounterProgram.Place;

/**
 * kill -9 of the program, of the database, and of both, at random moments while clerks enter,
 * approve and issue and what they do is published. How many moments: system property {@code
 * yakuba.kill.moments}; which ones: {@code yakuba.kill.seed}.
 */
class CounterKilledAnywhereTest {
  private static final int MOMENTS = Integer.getInteger("yakuba.kill.moments", 3);
  private static final long SEED = Long.getLong("yakuba.kill.seed", 20261121L);
  private static final int LONGEST_MILLIS = 1_500;

  /** What is killed. */
  private enum Victim {
    PROGRAM,
    DATABASE,
    BOTH
  }

  @TempDir private Path directory;

  @Test
  @Proves({"LNK-3-01", "LNK-3-02"})
  void nothing_that_was_answered_is_lost_or_doubled_wherever_program_or_database_are_killed()
      throws Exception {
    var record = directory.resolve("record");
    try (var database = new KillableDatabase(directory.resolve("database"))) {
      var nowhere = new TenantId(1);
      var first = new Place(database.settings(), directory.resolve("data"), record, nowhere);
      try (var program = Program.forCommands(first.deployment())) {
        var place =
            new Place(database.settings(), directory.resolve("data"), record, town(program));
        var owner = JdbcClient.create(database.settings().ownerDataSource());
        var check = new CounterCheck(program, place.tenant(), owner, record);
        var random = new Random(SEED);
        for (int moment = 0; moment < MOMENTS; moment++) {
          var victim = Victim.values()[moment % Victim.values().length];
          killDuring(database, place, victim, random);
          try {
            check.check();
          } catch (AssertionError e) {
            throw new AssertionError(
                "moment %d of %d (%s), seed %d".formatted(moment, MOMENTS, victim, SEED), e);
          }
        }
        assertThat(ClerksRecord.answers(record).values())
            .contains("CONFIRMED", "REGISTERED")
            .anyMatch(answer -> answer.contains("-"));
        assertThat(ClerksRecord.approvals(record)).isNotEmpty();
        System.out.println(
            "killed %d times: %d asked, %d answered, %d approved, %d told to an add-on"
                .formatted(
                    MOMENTS,
                    ClerksRecord.asked(record).size(),
                    ClerksRecord.answers(record).size(),
                    ClerksRecord.approvals(record).size(),
                    ClerksRecord.fed(record).size()));
      }
    }
  }

  /** A municipality that issues certificates and lets clerks confirm alone. */
  private static TenantId town(Program program) {
    var tenant =
        new TenantSetup(program)
            .create(new MunicipalityCode("990019"), "見本市", LocalDate.of(2020, 1, 1))
            .id();
    SampleOffice.open(program, new TenantSetup(program).operator(tenant), "見本市");
    program
        .part(Tenancy.class)
        .run(
            tenant,
            session -> {
              ProtectiveFlags.markComplete(session);
              session
                  .jdbc()
                  .sql(
                      "INSERT INTO resident_register.approval_setting"
                          + " (direct_kinds, bulk_limit, hold_minutes)"
                          + " VALUES (ARRAY['MovingIn', 'ChangingAddress'], 100, 30)")
                  .update();
            });
    return tenant;
  }

  private static void killDuring(
      KillableDatabase database, Place place, Victim victim, Random random)
      throws InterruptedException {
    var moment = Duration.ofMillis(random.nextInt(LONGEST_MILLIS));
    try (var program =
        ChildProgram.start(
            CounterProgram.class, CounterProgram.READY, place.arguments(random.nextLong()))) {
      program.awaitReady();
      assertThat(program.hasEndedAfter(moment)).as(program::said).isFalse();
      switch (victim) {
        case PROGRAM -> program.kill();
        case DATABASE -> {
          database.kill();
          database.restart();
          // The program goes on by itself: somebody who was left without an answer has got it.
          program.awaitLine(Clerks.BACK);
          program.kill();
        }
        case BOTH -> {
          database.kill();
          program.kill();
          database.restart();
        }
      }
    }
  }
}
