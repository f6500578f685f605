package org.yakuba.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class AuditChainTest {
  @TempDir Path directory;
  private TestDatabase database;
  private TenantId tenant;
  private Sealer sealer;
  private Anchors anchors;
  private AuditVerification verification;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    sealer = new Sealer(database.tenancy());
    anchors =
        new Anchors(
            database.tenancy(),
            SigningKey.from(directory.resolve("audit.key")),
            directory.resolve("anchors"));
    verification = new AuditVerification(database.tenancy(), anchors);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"IDN-4-04"})
  void an_untouched_log_verifies_and_every_entry_has_its_place() {
    record(5);
    assertThat(sealer.sealAll()).isEqualTo(5);
    record(3);
    sealer.sealAll();
    anchors.anchor(tenant);

    Verified verified = verification.verify(tenant);

    assertThat(verified.breaks()).isEmpty();
    assertThat(verified.entries()).isEqualTo(8);
    assertThat(verified.anchors()).isEqualTo(2);
  }

  @Test
  void an_entry_just_written_waits_and_breaks_nothing() {
    record(2);
    Verified verified = verification.verify(tenant);
    assertThat(verified.holds()).isTrue();
    assertThat(verified.waiting()).isEqualTo(2);
  }

  @Test
  @Proves({"IDN-4-04"})
  void a_changed_field_is_found_at_its_place() {
    sealed(6);
    tamper("UPDATE platform.audit_entry SET purpose_code = 'OTHER' WHERE entry_id = " + at(4));
    assertThat(verification.verify(tenant).breaks())
        .extracting(Break::sequence, b -> b.message().substring(0, 8))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, "AUD-E103"));
  }

  @Test
  void a_changed_search_condition_is_found() {
    sealed(3);
    tamper("UPDATE platform.audit_entry SET condition = '{}' WHERE entry_id = " + at(2));
    assertThat(codes()).containsExactly("AUD-E103");
  }

  @Test
  void a_removed_entry_is_found() {
    sealed(4);
    tamper("DELETE FROM platform.audit_entry WHERE entry_id = " + at(2));
    assertThat(codes()).containsExactly("AUD-E102");
  }

  @Test
  void an_entry_removed_with_its_seal_leaves_a_gap() {
    sealed(4);
    String entry = at(2);
    tamper("DELETE FROM platform.audit_entry WHERE entry_id = " + entry);
    tamper("DELETE FROM platform.audit_seal WHERE sequence = 2");
    assertThat(codes()).contains("AUD-E101");
  }

  @Test
  void two_entries_that_changed_places_are_found() {
    sealed(4);
    String second = at(2);
    String third = at(3);
    tamper("UPDATE platform.audit_seal SET entry_id = uuidv7() WHERE sequence = 2");
    tamper("UPDATE platform.audit_seal SET entry_id = " + second + " WHERE sequence = 3");
    tamper("UPDATE platform.audit_seal SET entry_id = " + third + " WHERE sequence = 2");
    assertThat(codes()).containsExactly("AUD-E103", "AUD-E103");
  }

  @Test
  void an_entry_slipped_in_without_the_chain_is_found() {
    sealed(2);
    tamper(
        "INSERT INTO platform.audit_entry SELECT tenant_id, uuidv7(), occurred_at, 'intruder', roles, office,"
            + " terminal, purpose_code, reason, correlation_id, business, function_id, action, subjects, subject_count,"
            + " condition, result FROM platform.audit_entry LIMIT 1");
    assertThat(codes()).containsExactly("AUD-E104");
  }

  @Test
  void an_entry_removed_before_it_was_sealed_is_found() {
    record(2);
    tamper("DELETE FROM platform.audit_entry");
    assertThat(codes()).containsExactly("AUD-E105", "AUD-E105");
  }

  @Test
  @Proves({"IDN-4-04"})
  void a_tail_cut_off_after_it_was_anchored_is_found_by_the_anchor_outside_the_database() {
    sealed(5);
    anchors.anchor(tenant);
    tamper(
        "DELETE FROM platform.audit_entry e USING platform.audit_seal s"
            + " WHERE s.entry_id = e.entry_id AND s.sequence > 3");
    tamper("DELETE FROM platform.audit_seal WHERE sequence > 3");
    tamper("DELETE FROM platform.audit_anchor");
    assertThat(codes()).containsExactly("AUD-E107");
  }

  @Test
  void a_chain_computed_anew_by_an_intruder_does_not_agree_with_the_anchor() {
    sealed(3);
    anchors.anchor(tenant);
    tamper("UPDATE platform.audit_entry SET officer_id = 'nobody' WHERE entry_id = " + at(1));
    tamper(
        "INSERT INTO platform.audit_pending SELECT tenant_id, entry_id FROM platform.audit_seal");
    tamper("DELETE FROM platform.audit_seal");
    sealer.sealAll();
    assertThat(codes()).containsExactly("AUD-E108", "AUD-E108");
  }

  @Test
  void an_anchor_that_this_key_did_not_sign_is_refused() throws IOException {
    sealed(2);
    anchors.anchor(tenant);
    Path file = directory.resolve("anchors");
    Files.writeString(file, Files.readString(file).replace(" 2 ", " 1 "));
    assertThat(codes()).containsExactly("AUD-E106");
  }

  @Test
  void two_instances_sealing_at_once_make_one_chain_without_gaps() {
    record(40);
    var second = new Sealer(database.tenancy());
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> sealer.sealAll()),
            CompletableFuture.runAsync(() -> second.sealAll()))
        .join();
    sealer.sealAll();
    Verified verified = verification.verify(tenant);
    assertThat(verified.holds()).isTrue();
    assertThat(verified.entries()).isEqualTo(40);
  }

  @Test
  void each_municipality_has_a_chain_of_its_own() {
    TenantId other = database.tenant("990027");
    sealed(2);
    record(other, 3);
    sealer.sealAll();
    assertThat(verification.verify(tenant).entries()).isEqualTo(2);
    assertThat(verification.verify(other).entries()).isEqualTo(3);
  }

  @Test
  void a_key_is_read_again_from_its_file() {
    sealed(1);
    anchors.anchor(tenant);
    var later =
        new Anchors(
            database.tenancy(),
            SigningKey.from(directory.resolve("audit.key")),
            directory.resolve("anchors"));
    assertThat(new AuditVerification(database.tenancy(), later).verify(tenant).holds()).isTrue();
  }

  private List<String> codes() {
    return verification.verify(tenant).breaks().stream()
        .map(one -> one.message().substring(0, 8))
        .toList();
  }

  private void sealed(int entries) {
    record(entries);
    sealer.sealAll();
  }

  private void record(int entries) {
    record(tenant, entries);
  }

  private void record(TenantId where, int entries) {
    var officer = new Officer(where, "clerk1", "窓口 花子", "市民課", Set.of("counter-clerk"), Set.of());
    var operator = new Operator(officer, "T01", "RESIDENT_REGISTER", null, UUID.randomUUID());
    IntStream.range(0, entries)
        .forEach(i ->
            database
                .tenancy()
                .run(
                    where,
                    session ->
                        AuditLog.record(
                            session,
                            AuditEntry.of(operator, "resident-register", "RES-2-05", Action.SEARCH)
                                .condition("kana", "サトウ" + i)
                                .condition("birthDate", "1965-08-15")
                                .subjects(List.of("000000000123456", "90" + i)))));
  }

  /** The id of the entry at a place of the chain, as an SQL literal. */
  private String at(long sequence) {
    return "'"
        + database
            .asOwner()
            .sql("SELECT entry_id FROM platform.audit_seal WHERE sequence = ?")
            .param(sequence)
            .query(String.class)
            .single()
        + "'";
  }

  private void tamper(String sql) {
    database.script(sql);
  }
}
