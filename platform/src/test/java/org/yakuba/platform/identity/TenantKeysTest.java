package org.yakuba.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class TenantKeysTest {
  private static final String PURPOSE = "resident-register.individual-number";
  private static final String NUMBER = "123456789018";

  private static TestDatabase database;
  private static TenantId first;
  private static TenantId second;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    first = database.tenant("990019");
    second = database.tenant("990027");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void a_value_is_read_again_by_the_same_municipality_after_a_restart() {
    var sealed = cipher(new TenantKeys(master("a")), first).encrypt(PURPOSE, NUMBER);
    var hash = cipher(new TenantKeys(master("a")), first).lookupHash(PURPOSE, NUMBER);
    var restarted = cipher(new TenantKeys(master("a")), first);
    assertThat(restarted.decrypt(PURPOSE, sealed)).isEqualTo(NUMBER);
    assertThat(restarted.lookupHash(PURPOSE, NUMBER)).isEqualTo(hash);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
  }

  @Test
  void keys_made_in_a_transaction_that_was_rolled_back_are_not_used_afterwards() {
    var third = database.tenant("990043");
    var keys = new TenantKeys(master("a"));
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    third,
                    session -> {
                      keys.cipher(session);
                      throw new IllegalStateException("中断");
                    }))
        .hasMessage("中断");
    var sealed = cipher(keys, third).encrypt(PURPOSE, NUMBER);
    assertThat(cipher(new TenantKeys(master("a")), third).decrypt(PURPOSE, sealed))
        .isEqualTo(NUMBER);
  }

  @Test
  void the_same_value_looks_different_each_time_and_has_another_hash_elsewhere() {
    var keys = new TenantKeys(master("a"));
    var own = cipher(keys, first);
    assertThat(own.encrypt(PURPOSE, NUMBER)).isNotEqualTo(own.encrypt(PURPOSE, NUMBER));
    assertThat(own.lookupHash(PURPOSE, NUMBER))
        .isNotEqualTo(cipher(keys, second).lookupHash(PURPOSE, NUMBER));
    assertThat(own.lookupHash(PURPOSE, NUMBER)).isNotEqualTo(own.lookupHash("other", NUMBER));
  }

  @Test
  void another_municipality_another_purpose_and_a_changed_bit_cannot_be_read() {
    var keys = new TenantKeys(master("a"));
    var sealed = cipher(keys, first).encrypt(PURPOSE, NUMBER);
    assertThatThrownBy(() -> cipher(keys, second).decrypt(PURPOSE, sealed))
        .hasMessageContaining("KEY-E003");
    assertThatThrownBy(() -> cipher(keys, first).decrypt("other", sealed))
        .hasMessageContaining("KEY-E003");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> cipher(keys, first).decrypt(PURPOSE, sealed))
        .hasMessageContaining("KEY-E003");
  }

  @Test
  void another_master_key_opens_nothing() {
    cipher(new TenantKeys(master("a")), first);
    assertThatThrownBy(() -> cipher(new TenantKeys(master("b")), first))
        .hasMessageContaining("KEY-E003");
  }

  @Test
  void destroyed_keys_make_everything_unreadable_and_are_not_made_anew() {
    var leaving = database.tenant("990035");
    var keys = new TenantKeys(master("a"));
    cipher(keys, leaving);
    database.tenancy().run(leaving, keys::destroy);
    assertThatThrownBy(() -> cipher(keys, leaving)).hasMessageContaining("KEY-E004");
    var left =
        database
            .asOwner()
            .sql(
                "SELECT count(*) FROM platform.tenant_key WHERE tenant_id = ? AND wrapped_data_key IS NOT NULL")
            .param(leaving.value())
            .query(Integer.class)
            .single();
    assertThat(left).isZero();
  }

  @Test
  void a_master_key_of_wrong_length_is_refused_and_one_in_a_file_is_kept(@TempDir Path directory) {
    assertThatThrownBy(() -> MasterKey.ofBase64("c2hvcnQ=")).hasMessageContaining("KEY-E001");
    var file = directory.resolve("keys").resolve("master-key");
    assertThat(MasterKey.ofFile(file).derive("x")).isEqualTo(MasterKey.ofFile(file).derive("x"));
    assertThat(MasterKey.ofFile(file).derive("x")).isNotEqualTo(MasterKey.ofFile(file).derive("y"));
    assertThat(MasterKey.ofFile(file)).hasToString("MasterKey[***]");
  }

  private static TenantCipher cipher(TenantKeys keys, TenantId tenant) {
    return database.tenancy().call(tenant, keys::cipher);
  }

  private static MasterKey master(String letter) {
    return MasterKey.ofBase64(
        Base64.getEncoder()
            .encodeToString(letter.repeat(MasterKey.BYTES).getBytes(StandardCharsets.US_ASCII)));
  }
}
