package org.yakuba.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.test.CatalogCheck;
import org.yakuba.platform.test.TestDatabase;

class CatalogTest {

  private record Person(String number, int historyNo, String name, UncertainDate birthDate) {}

  private record Wrong(long id, String number, LocalDate name, String birthDate) {}

  private static String yaml() throws Exception {
    try (var in = CatalogTest.class.getResourceAsStream("data-items.yaml")) {
      return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static DataItems read(String yaml) {
    var loader =
        new ClassLoader(CatalogTest.class.getClassLoader()) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals("x/data-items.yaml")
                ? new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))
                : super.getResourceAsStream("org/yakuba/platform/catalog/codes.yaml");
          }
        };
    return DataItems.read(loader, "x/data-items.yaml");
  }

  @Test
  void the_catalogue_alone_owns_label_type_length_and_codes() {
    var sex = SampleBusiness.ITEMS.group("person").orElseThrow().item("sex").orElseThrow();
    assertThat(sex.label()).isEqualTo("性別");
    assertThat(sex.mostCharacters()).isEqualTo(1);
    assertThat(sex.column()).isEqualTo("sex");
    assertThat(SampleBusiness.ITEMS.codesOf(sex).orElseThrow().labelOf("2")).hasValue("女");
    assertThat(SampleBusiness.ITEMS.codesOf(sex).orElseThrow().labelOf("9")).isEmpty();
  }

  @Test
  void views_and_records_that_agree_have_no_problem() {
    try (var database = TestDatabase.fresh()) {
      SampleBusiness.create(database);
      assertThat(CatalogCheck.views(SampleBusiness.ITEMS, database.asOwner())).isEmpty();
      database.script(
          """
          CREATE OR REPLACE VIEW sample.export_person AS
            SELECT tenant_id, number, history_no, secret, name, birth_date,
                   birth_date_text, birth_date_precision, sex, valid_to, known_from, 1 AS extra
              FROM sample.person;
          """);
      assertThat(CatalogCheck.views(SampleBusiness.ITEMS, database.asOwner()))
          .contains("sample.export_person.extra は目録にない列です");
      database.script("DROP VIEW sample.export_person;");
      assertThat(CatalogCheck.views(SampleBusiness.ITEMS, database.asOwner()))
          .containsExactly("sample.export_person がありません");
    }
  }

  @Test
  void a_record_with_other_components_or_types_is_found() {
    var group = SampleBusiness.ITEMS.group("person").orElseThrow();
    assertThat(CatalogCheck.record(group, Person.class)).isEmpty();
    assertThat(CatalogCheck.record(group, Wrong.class)).hasSize(3);
    assertThat(CatalogCheck.record(group, Wrong.class, "id")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "label: 番号, type: X, length: 15 | label: 番号, type: X | 桁",
        "type: N, length: 100 | type: NN, length: 100 | 型は",
        "codeList: sex | codeList: gender | gender",
        "itemId: \"99900002\" | itemId: \"99900001\" | 99900001",
        "id: historyNo | id: number | 2度",
        "[number, history_no] | [number, row_no] | row_no",
        "view: sample.export_person | view: sample.export_person;drop | drop",
        "sensitivity: PUBLIC | sensitivity: OPEN | OPEN",
      })
  void a_catalogue_that_is_not_sound_is_refused(String sound, String broken, String told)
      throws Exception {
    assertThat(read(yaml()).groups()).hasSize(1);
    var yaml = yaml().replace(sound, broken);
    assertThat(yaml).isNotEqualTo(yaml());
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x/data-items.yaml")
        .hasMessageContaining(told);
  }
}
