package org.yakuba.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class AuditLogTest {
  private TestDatabase database;
  private TenantId tenant;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"IDN-4-01"})
  void an_act_is_recorded_with_who_where_why_what_and_about_whom() {
    record(
        AuditEntry.of(operator("sato"), "resident-register", "RES-2-02", Action.SEARCH)
            .subjects(List.of("000000000012343", "000000000012351"))
            .subjectCount(57)
            .condition("kana", "サトウ"));
    var act = find(null, null, null).getFirst();
    assertThat(act.officerId()).isEqualTo("sato");
    assertThat(act.office()).isEqualTo("市民課");
    assertThat(act.terminal()).isEqualTo("T01");
    assertThat(act.purposeCode()).isEqualTo("01");
    assertThat(act.action()).isEqualTo(Action.SEARCH);
    assertThat(act.subjects()).containsExactly("000000000012343", "000000000012351");
    assertThat(act.subjectCount()).isEqualTo(57);
    assertThat(act.condition()).containsEntry("kana", "サトウ");
    assertThat(act.result()).isEqualTo(Result.SUCCESS);
  }

  @Test
  void
      an_act_that_is_rolled_back_leaves_no_record_and_a_record_cannot_be_written_without_a_purpose() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    tenant,
                    session -> {
                      AuditLog.record(session, view("1"));
                      throw new IllegalStateException("中断");
                    }))
        .hasMessage("中断");
    assertThat(find(null, null, null)).isEmpty();
    assertThatThrownBy(
            () -> new Operator(operator("sato").officer(), "T01", " ", null, UUID.randomUUID()))
        .hasMessageContaining("IDN-E08");
  }

  @Test
  void at_most_a_hundred_persons_are_named_and_all_are_counted() {
    var numbers = IntStream.range(0, 250).mapToObj(Integer::toString).toList();
    record(AuditEntry.of(operator("sato"), "euc", "EUC-1-01", Action.EXPORT).subjects(numbers));
    var act = find(null, null, null).getFirst();
    assertThat(act.subjects()).hasSize(100);
    assertThat(act.subjectCount()).isEqualTo(250);
  }

  @Test
  @Proves({"IDN-4-07"})
  void the_auditor_finds_acts_by_officer_person_and_action_newest_first_page_by_page() {
    for (var i = 0; i < 25; i++) {
      record(view(i % 2 == 0 ? "even" : "odd"));
    }
    record(
        AuditEntry.of(operator("suzuki"), "resident-register", "RES-2-02", Action.SEARCH)
            .subjects(List.of("even")));

    assertThat(find("suzuki", null, null)).hasSize(1);
    assertThat(find(null, "even", null)).hasSize(14);
    assertThat(find(null, "even", Action.VIEW)).hasSize(13);
    assertThat(find("sato", "odd", null)).hasSize(12);

    var read = new ArrayList<RecordedAct>();
    @Nullable RecordedAct last = null;
    for (var page = page(last); !page.isEmpty(); page = page(last)) {
      read.addAll(page);
      last = page.getLast();
    }
    assertThat(read).hasSize(26).doesNotHaveDuplicates();
    assertThat(read)
        .extracting(RecordedAct::occurredAt)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void the_program_can_neither_change_nor_delete_what_it_recorded() {
    record(view("1"));
    for (var statement :
        List.of(
            "UPDATE platform.audit_entry SET officer_id = 'x'",
            "DELETE FROM platform.audit_entry")) {
      assertThatThrownBy(() ->
              database.tenancy().run(tenant, session -> session.jdbc().sql(statement).update()))
          .as(statement)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void the_log_of_one_municipality_is_invisible_to_another() {
    record(view("1"));
    var other = database.tenant("990027");
    var filter =
        new RecordedAct.Filter(
            Instant.EPOCH,
            Instant.parse("2999-01-01T00:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            null);
    database
        .tenancy()
        .run(other, session -> assertThat(AuditSearch.find(session, filter, 10)).isEmpty());
  }

  private void record(AuditEntry entry) {
    database.tenancy().run(tenant, session -> AuditLog.record(session, entry));
  }

  private List<RecordedAct> find(
      @Nullable String officer, @Nullable String subject, @Nullable Action action) {
    var filter =
        new RecordedAct.Filter(
            Instant.EPOCH,
            Instant.parse("2999-01-01T00:00:00Z"),
            officer,
            subject,
            action,
            null,
            null,
            null);
    return database.tenancy().call(tenant, session -> AuditSearch.find(session, filter, 100));
  }

  private List<RecordedAct> page(@Nullable RecordedAct after) {
    var filter =
        new RecordedAct.Filter(
            Instant.EPOCH,
            Instant.parse("2999-01-01T00:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            after);
    return database.tenancy().call(tenant, session -> AuditSearch.find(session, filter, 7));
  }

  private AuditEntry view(String number) {
    return AuditEntry.of(operator("sato"), "resident-register", "RES-2-03", Action.VIEW)
        .subjects(List.of(number));
  }

  private Operator operator(String id) {
    var officer = new Officer(tenant, id, "佐藤", "市民課", Set.of("counter"), Set.of());
    return new Operator(
        officer, "T01", "01", null, UUID.fromString("00000000-0000-7000-8000-000000000001"));
  }
}
