package org.yakuba.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.platform.audit.chain.AuditVerification;
import org.yakuba.platform.audit.chain.Sealer;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.server.Program;

/**
 * What must hold whenever the program was killed: every answer stands in the tables once, what was
 * not answered happened whole or not at all, and everybody who was told ends equal to the register.
 */
final class CounterCheck {
  private final Program program;
  private final TenantId tenant;
  private final JdbcClient owner;
  private final Path record;

  CounterCheck(Program program, TenantId tenant, JdbcClient owner, Path record) {
    this.program = program;
    this.tenant = tenant;
    this.owner = owner;
    this.record = record;
  }

  /** Lets the waiting work be done, then looks. */
  void check() {
    var publisher = program.part(ChangePublisher.class);
    publisher.publishAll();
    program.part(Deliveries.class).deliver(tenant);
    program.part(Sealer.class).sealAll();
    answersStand();
    eventsAreWhole();
    feedIsWhole();
    consumersAreEqual();
    certificatesAreWhole();
    assertThat(program.part(AuditVerification.class).verify(tenant).breaks()).isEmpty();
  }

  private void answersStand() {
    var asked = ClerksRecord.asked(record);
    var journal = ids("SELECT event_id FROM resident_register.event_journal");
    var provisional = ids("SELECT provisional_id FROM resident_register.provisional_event");
    var issued = ids("SELECT request_id FROM resident_register.certificate_issue");
    assertThat(journal).doesNotHaveDuplicates();
    assertThat(issued).doesNotHaveDuplicates();
    ClerksRecord.answers(record)
        .forEach((id, answer) -> {
          boolean done =
              switch (Objects.requireNonNull(asked.get(id)).kind()) {
                case MOVE_IN, MOVE -> journal.contains(id);
                case ENTER_MOVE -> provisional.contains(id);
                case CERTIFICATE -> issued.contains(id);
              };
          assertThat(done)
              .as("%s answered %s", asked.get(id), answer)
              .isEqualTo(!answer.equals("REFUSED"));
        });
    assertThat(journal).containsAll(ClerksRecord.approvals(record).keySet());
    assertThat(asked.keySet()).containsAll(provisional).containsAll(issued);
  }

  /** Rows, audit, outbox of every 異動; approvals and 異動 go together. */
  private void eventsAreWhole() {
    nothing(
        """
        SELECT j.event_id::text FROM resident_register.event_journal j
         WHERE (SELECT count(*) FROM resident_register.resident_record c WHERE c.event_id = j.event_id)
               <> cardinality(j.persons)
            OR (SELECT count(*) FROM platform.audit_entry a
                 WHERE a.action = 'DECIDE' AND a.condition ->> 'event' = j.event_id::text) <> 1
            OR (SELECT count(DISTINCT e.aggregate_id) FROM platform.linkage_event e
                 WHERE e.correlation_id = j.event_id) <> cardinality(j.persons)\
        """);
    nothing(
        """
        SELECT c.event_id::text FROM resident_register.resident_record c
         WHERE c.event_id IS NOT NULL
           AND NOT EXISTS (SELECT FROM resident_register.event_journal j WHERE j.event_id = c.event_id)\
        """);
    nothing(
        """
        SELECT p.provisional_id::text
          FROM resident_register.provisional_event p
          FULL JOIN resident_register.event_journal j ON j.event_id = p.provisional_id
         WHERE (p.status = 'CONFIRMED' AND j.approved_by IS NULL)
            OR (p.status <> 'CONFIRMED' AND j.event_id IS NOT NULL)
            OR (p.provisional_id IS NULL AND j.approved_by IS NOT NULL)\
        """);
    nothing(
        """
        SELECT r.addressee_number FROM resident_register.resident r
         WHERE r.current_history_no <> (SELECT max(c.history_no) FROM resident_register.resident_record c
                                         WHERE c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id)\
        """);
  }

  /** Versions per person and cursors follow one another without a gap. */
  private void feedIsWhole() {
    nothing(
        """
        SELECT v.aggregate_id FROM platform.linkage_version v
          JOIN platform.linkage_event e USING (tenant_id, publisher, aggregate_type, aggregate_id)
         GROUP BY v.aggregate_id, v.version
        HAVING v.version <> count(*) OR v.version <> max(e.aggregate_version)\
        """);
    nothing("SELECT publication_no::text FROM platform.linkage_pending");
    nothing(
        """
        SELECT 'gap' FROM platform.linkage_change
        HAVING count(*) <> coalesce(max(cursor), 0)
            OR count(*) <> (SELECT count(*) FROM platform.linkage_event)\
        """);
  }

  /** The addressees hold what the register says; the add-on was told everything once, in order. */
  private void consumersAreEqual() {
    nothing("SELECT aggregate_id FROM platform.linkage_parked");
    nothing(
        """
        SELECT coalesce(x.addressee_number, a.addressee_number)
          FROM resident_register.resident_full_extract x
          FULL JOIN addressee.addressee a USING (tenant_id, addressee_number)
          LEFT JOIN addressee.addressee_record r
            ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number
           AND r.history_no = a.current_history_no
         WHERE (x.household_number, x.resident_status, x.name, x.birth_date, x.sex, x.address, x.building, x.removed_on)
               IS DISTINCT FROM
               (r.household_number, r.resident_status, r.name, r.birth_date, r.sex, r.address, r.building, r.removed_on)\
        """);
    var feed =
        owner
            .sql(
                "SELECT c.cursor, e.event_id FROM platform.linkage_change c"
                    + " JOIN platform.linkage_event e USING (tenant_id, publication_no)"
                    + " WHERE NOT e.confidential ORDER BY c.cursor")
            .query((row, n) -> row.getString(1) + " " + row.getString(2))
            .list();
    var fed = ClerksRecord.fed(record).stream().map(line -> line[1] + " " + line[2]).toList();
    assertThat(fed).isEqualTo(feed.subList(0, fed.size()));
  }

  /** Numbers follow one another; each copy stands in the audit log. */
  private void certificatesAreWhole() {
    nothing(
        """
        SELECT 'gap' FROM resident_register.certificate_issue
        HAVING count(*) <> coalesce(max(serial), 0) OR count(*) <> count(DISTINCT issue_number)\
        """);
    nothing(
        """
        SELECT i.issue_number FROM resident_register.certificate_issue i
         WHERE (SELECT count(*) FROM platform.audit_entry a
                 WHERE a.action = 'ISSUE' AND a.condition ->> 'issueNumber' = i.issue_number) <> 1\
        """);
    var numbers =
        owner
            .sql("SELECT issue_number FROM resident_register.certificate_issue")
            .query(String.class)
            .set();
    var asked = ClerksRecord.asked(record);
    ClerksRecord.answers(record)
        .forEach((id, answer) -> {
          if (Objects.requireNonNull(asked.get(id)).kind() == Asked.Kind.CERTIFICATE
              && !answer.equals("REFUSED")) {
            assertThat(numbers).contains(answer);
          }
        });
  }

  private List<UUID> ids(String sql) {
    return owner.sql(sql).query((row, n) -> row.getObject(1, UUID.class)).list();
  }

  private void nothing(String sql) {
    assertThat(owner.sql(sql).query(String.class).list()).as(sql).isEmpty();
  }
}
