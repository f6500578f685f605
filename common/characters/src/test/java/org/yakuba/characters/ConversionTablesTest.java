package org.yakuba.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ConversionTablesTest {

  private final ConversionTables tables = new ConversionTables();
  private TestDatabase database;
  private TenantId here;
  private TenantId elsewhere;

  @BeforeAll
  void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE);
    here = database.tenant("990019");
    elsewhere = database.tenant("990027");
  }

  @AfterAll
  void close() {
    database.close();
  }

  private static ConversionRow row(int code, String target, int revision) {
    return row("OLD", code, target, revision);
  }

  private static ConversionRow row(String system, int code, String target, int revision) {
    return new ConversionRow(
        system, code, target, "", Judgement.IDENTICAL, "文字担当", "2026-03-01", revision);
  }

  @Test
  void the_newest_revision_converts_and_every_revision_is_kept_for_its_own_municipality() {
    database
        .tenancy()
        .run(
            here,
            session -> {
              tables.keep(session, List.of(row(0xE000, "髙", 1)));
              tables.keep(session, List.of(row(0xE000, "高", 2), row(0xE001, "﨑", 2)));
              tables.keep(session, List.of(row(0xE001, "﨑", 2), row(0xE000, "高", 2)));
            });
    database
        .tenancy()
        .run(
            here,
            session -> {
              assertThat(tables.newest(session, "OLD").convert("\uE000\uE001")).isEqualTo("高﨑");
              assertThat(tables.newest(session, "OLD").revision()).isEqualTo(2);
              assertThat(tables.rows(session, "OLD", 1)).containsExactly(row(0xE000, "髙", 1));
            });
    database
        .tenancy()
        .run(elsewhere, session -> assertThat(tables.newest(session, "OLD").revision()).isZero());
  }

  @Test
  void a_kept_revision_is_never_changed() {
    database
        .tenancy()
        .run(here, session -> tables.keep(session, List.of(row("OTHER", 0xE010, "髙", 9))));
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(here, session -> tables.keep(session, List.of(row("OTHER", 0xE010, "高", 9)))))
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("CHR-E10");
    assertThat(
            database
                .tenancy()
                .<String>call(here, s -> tables.rows(s, "OTHER", 9).getFirst().targetText()))
        .isEqualTo("髙");
  }
}
