package org.yakuba.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantExportTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

  private final TestDatabase database = TestDatabase.fresh();
  private final TenantExport export =
      new TenantExport(database.tenancy(), List.of(SampleBusiness.ITEMS), SampleBusiness.KEYS);
  private final TenantId one = database.tenant("990019");
  private final TenantId other = database.tenant("990027");

  @BeforeAll
  void fill() {
    SampleBusiness.create(database);
    SampleBusiness.insert(database, one, "B", "見本　\"花子\"");
    SampleBusiness.insert(database, one, "A", "葛\uDB40\uDD02城　一郎");
    SampleBusiness.insert(database, other, "A", "他町　太郎");
  }

  @AfterAll
  void close() {
    database.close();
  }

  private static Operator operator(TenantId tenant, Privilege... privileges) {
    var officer =
        new Officer(tenant, "admin", "管理 者", "情報", Set.of("ADMINISTRATOR"), Set.of(privileges));
    return new Operator(officer, "T1", "移行", null, UUID.randomUUID());
  }

  private int audited(TenantId tenant, String result) {
    return database
        .asOwner()
        .sql(
            "SELECT count(*) FROM platform.audit_entry WHERE tenant_id = ? AND action = 'EXPORT'"
                + " AND result = ?")
        .params(tenant.value(), result)
        .query(Integer.class)
        .single();
  }

  @Test
  @Proves({"MIG-6-01", "RES-10-08"})
  void everything_of_one_municipality_leaves_as_csv_with_item_ids_and_nothing_of_another(
      @TempDir Path root) throws Exception {
    var exported = export.write(operator(one, TenantExport.PRIVILEGE), root.resolve("out"), AS_OF);
    assertThat(Files.readString(root.resolve("out/sample.person.csv")))
        .isEqualTo(
            """
            99900001,99900002,99900003,99900004,99900005,99900005.unknown,99900005.text,99900006,99900007,99900008
            "A","1","123456789018","葛\uDB40\uDD02城　一郎","1965-00-00","1","昭和40年8月下旬","1","9999-12-31","2025-03-01T00:00:00.000000+09:00"
            "B","1","123456789018","見本　""花子""\","1965-00-00","1","昭和40年8月下旬","1","9999-12-31","2025-03-01T00:00:00.000000+09:00"
            """);
    assertThat(Files.readString(root.resolve("out/items.csv"))).contains("\"生年月日_不詳表記\"");
    assertThat(Files.readString(root.resolve("out/codes.csv")))
        .contains("\"sample\",\"sex\",\"性別\",\"2\",\"女\"");
    assertThat(exported.files().getFirst().rows()).isEqualTo(2);
    assertThat(audited(one, "SUCCESS")).isPositive();
  }

  @Test
  void the_manifest_lists_every_file_with_count_and_hash(@TempDir Path root) throws Exception {
    var out = root.resolve("out");
    export.write(operator(one, TenantExport.PRIVILEGE), out, AS_OF);
    var bytes = Files.readAllBytes(out.resolve("sample.person.csv"));
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(Files.readString(out.resolve("manifest.csv")))
        .contains(
            "\"sample.person.csv\",\"sample\",\"人\",\"1.0\",\"F\",\"1\",\"2026-11-21\",\"2\",\""
                + hash
                + "\",\"\"");
  }

  @Test
  void equal_registers_give_equal_bytes(@TempDir Path root) throws Exception {
    var operator = operator(one, TenantExport.PRIVILEGE);
    var first = export.write(operator, root.resolve("1"), AS_OF);
    var second = export.write(operator, root.resolve("2"), AS_OF);
    assertThat(first.files()).isEqualTo(second.files());
    assertThat(root.resolve("1/manifest.csv"))
        .hasSameBinaryContentAs(root.resolve("2/manifest.csv"));
  }

  @Test
  void without_the_privilege_nothing_is_written_and_the_attempt_is_recorded(@TempDir Path root) {
    var out = root.resolve("out");
    assertThatThrownBy(() -> export.write(operator(other), out, AS_OF))
        .hasMessageContaining("EXP-E01");
    assertThat(out).doesNotExist();
    assertThat(audited(other, "DENIED")).isEqualTo(1);
  }

  @Test
  void a_directory_that_holds_something_is_never_touched(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve("keep.txt"), "keep");
    assertThatThrownBy(() -> export.write(operator(one, TenantExport.PRIVILEGE), root, AS_OF))
        .hasMessageContaining("EXP-E02");
    assertThat(root.resolve("keep.txt")).hasContent("keep");
  }

  @Test
  void a_failure_leaves_nothing_half_written(@TempDir Path root) {
    var failing =
        new TenantExport(
            database.tenancy(), List.of(SampleBusiness.ITEMS), SampleBusiness.keys('b'));
    var out = root.resolve("out");
    assertThatThrownBy(() -> failing.write(operator(one, TenantExport.PRIVILEGE), out, AS_OF))
        .hasMessageContaining("EXP-E04");
    assertThat(root).isEmptyDirectory();
    assertThat(database.tenancy().<Integer>call(one, session -> 1)).isEqualTo(1);
  }
}
