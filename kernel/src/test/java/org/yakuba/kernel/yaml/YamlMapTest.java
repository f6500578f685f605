package org.yakuba.kernel.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YamlMapTest {

  private static YamlMap read(String yaml) {
    return YamlMap.read(new StringReader(yaml), "sample.yaml");
  }

  @Test
  void scalars_stay_as_they_are_written() {
    var map = read("code: 001\nday: 2025-04-01\nyes: on\nnothing:\nrate: 0.10\n");
    assertThat(map.text("code")).isEqualTo("001");
    assertThat(map.date("day")).isEqualTo(LocalDate.of(2025, 4, 1));
    assertThat(map.text("yes")).isEqualTo("on");
    assertThat(map.textOrNull("nothing")).isNull();
    assertThat(map.decimal("rate")).isEqualByComparingTo("0.1");
  }

  @Test
  void messages_name_file_and_path() {
    var map = read("list:\n  - {a: 1}\n  - {a: x}\n");
    assertThatThrownBy(() -> map.maps("list").get(1).integer("a"))
        .isInstanceOf(YamlFormatException.class)
        .hasMessageContaining("sample.yaml list[1].a")
        .hasMessageContaining("x");
  }

  @Test
  void unknown_and_repeated_keys_are_refused() {
    assertThatThrownBy(() -> read("a: 1\nb: 2\n").allowOnly("a")).hasMessageContaining("b");
    assertThatThrownBy(() -> read("a: 1\na: 2\n")).isInstanceOf(YamlFormatException.class);
  }

  @Test
  void what_is_no_mapping_is_refused() {
    assertThatThrownBy(() -> read("- a\n")).isInstanceOf(YamlFormatException.class);
    assertThatThrownBy(() -> read("a: [")).isInstanceOf(YamlFormatException.class);
    assertThatThrownBy(() -> read("a: 1").map("a")).isInstanceOf(YamlFormatException.class);
    assertThatThrownBy(() -> read("a: 1").maps("a")).isInstanceOf(YamlFormatException.class);
    assertThatThrownBy(() -> read("a: {}").text("a")).isInstanceOf(YamlFormatException.class);
    assertThatThrownBy(() -> YamlMap.resource(YamlMapTest.class, "absent.yaml"))
        .hasMessageContaining("absent.yaml");
  }

  @Test
  void flags_and_constants_take_only_their_words() {
    var map = read("a: true\nb: maybe\nc: RUNNABLE\n");
    assertThat(map.flag("a", false)).isTrue();
    assertThat(map.flag("missing", true)).isTrue();
    assertThatThrownBy(() -> map.flag("b", true)).hasMessageContaining("maybe");
    assertThat(map.constant("c", Thread.State.class)).isEqualTo(Thread.State.RUNNABLE);
    assertThatThrownBy(() -> map.constant("b", Thread.State.class)).hasMessageContaining("maybe");
  }
}
