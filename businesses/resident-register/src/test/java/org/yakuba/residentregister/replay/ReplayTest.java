package org.yakuba.residentregister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes in and comes out of {@code ./yakuba replay resident-register}. */
class ReplayTest {
  private static final String MOVE_IN =
      """
      {"seq":1,"type":"MOVE_IN","eventDate":"2026-04-01","notificationDate":"2026-04-06",
       "processedDate":"2026-04-06","origin":{"kind":"DOMESTIC","address":"千葉県"},
       "address":"本町三丁目5番2号","householdId":"H1",
       "persons":[{"personId":"A","residentType":"JAPANESE","name":"例示 健","birthDate":"1988-08-20",
                   "sex":"MALE","relationship":["02"]}]}\
      """;
  private static final String GOOD =
      "{\"events\":["
          + MOVE_IN
          + "],\"queries\":[{\"id\":\"q\",\"kind\":\"RESIDENT\",\"personId\":\"A\"}]}";

  private record Ran(int exit, String text) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(text);
    }
  }

  private static Ran run(String input) throws IOException {
    return run(input.getBytes(StandardCharsets.UTF_8));
  }

  private static Ran run(byte[] input) throws IOException {
    var out = new ByteArrayOutputStream();
    int exit = new Replay().run(new ByteArrayInputStream(input), out);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  @Proves({"RES-11-03"})
  void an_object_gives_an_object_with_errors_warnings_and_answers() throws IOException {
    var ran = run(GOOD);
    assertThat(ran.exit()).isZero();
    assertThat(ran.json().propertyNames()).containsExactly("errors", "warnings", "answers");
    assertThat(ran.json().at("/answers/q/status").asString()).isEqualTo("RESIDENT");
    assertThat(ran.text()).contains("例示 健");
  }

  @Test
  void an_array_gives_an_array_of_the_same_length_and_tells_by_its_exit_code_of_one_wrong_shape()
      throws IOException {
    var ran = run("[" + GOOD + ",{\"events\":[{\"seq\":0}]}," + GOOD + ",7]");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.json()).hasSize(4);
    assertThat(ran.json().get(1).has("answers")).isFalse();
    assertThat(ran.json().get(1).at("/errors/0/field").asString()).isEqualTo("events[0].seq");
    assertThat(ran.json().get(2).at("/answers/q/status").asString()).isEqualTo("RESIDENT");
    assertThat(ran.json().get(3).at("/errors/0/code").asString()).isEqualTo("INVALID");
  }

  @Test
  void an_empty_array_gives_an_empty_array() throws IOException {
    var ran = run("[]");
    assertThat(ran.exit()).isZero();
    assertThat(ran.json()).isEmpty();
  }

  @Test
  void what_is_no_json_is_told_with_its_place() throws IOException {
    for (var input : new String[] {"", "{\"events\":[}", "[" + GOOD + ",", GOOD + " x", "7"}) {
      var ran = run(input);
      assertThat(ran.exit()).as(input).isEqualTo(2);
      assertThat(ran.text()).as(input).contains("\"errors\"").doesNotContain("Exception");
    }
    var broken = run("[" + GOOD + ",{]");
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.json()).hasSize(2);
    assertThat(broken.json().get(1).at("/errors/0/message").asString()).contains("5行111文字目");
  }

  @Test
  @Proves({"RES-11-03"})
  void what_is_no_json_is_told_in_japanese_only() throws IOException {
    for (var input :
        new String[] {
          "{\"events\":[}",
          "[" + GOOD + ",",
          "{\"events\":[],\"events\":[]}",
          "{\"events\":[nul]}",
          "{events:[]}",
          "{\"a\":\"\u0001\"}",
          "{\"a\":01}",
          "[".repeat(3000),
          "{\"a\":\"" + "\\q" + "\"}"
        }) {
      var told = run(input).text();
      assertThat(told).as(input.substring(0, 6)).contains("JSON として読めません");
      var message = told.substring(told.indexOf("として読めません"), told.lastIndexOf('"'));
      assertThat(message.replaceAll("「.*?」|JSON", ""))
          .as(message)
          .doesNotContainPattern("[A-Za-z]{2,}");
    }
  }

  @Test
  void a_refused_event_is_no_wrong_shape() throws IOException {
    var ran =
        run(
            "{\"events\":["
                + MOVE_IN
                + """
                ,{"seq":2,"type":"DEATH","eventDate":"2026-05-01","notificationDate":"2026-05-02",
                  "processedDate":"2026-05-02","personIds":["A","X"]}]}\
                """);
    assertThat(ran.exit()).isZero();
    var error = ran.json().at("/errors/0");
    assertThat(error.propertyNames()).containsExactly("seq", "field", "value", "code", "message");
    assertThat(error.path("seq").intValue()).isEqualTo(2);
    assertThat(error.path("field").asString()).isEqualTo("personIds");
    assertThat(error.path("value")).hasSize(2);
    assertThat(error.path("code").asString()).isEqualTo("PERSON_NOT_FOUND");
    assertThat(error.path("message").asString()).isNotBlank();
  }

  @Test
  void every_code_has_its_words() {
    for (var code : org.yakuba.residentregister.ledger.decide.Code.values()) {
      assertThat(Messages.of(code)).isNotBlank().isNotEqualTo(code.name());
    }
  }

  @Test
  void a_thousand_scenarios_are_answered_one_by_one() throws IOException {
    var input = new StringBuilder("[");
    for (int i = 0; i < 1000; i++) {
      input.append(i == 0 ? "" : ",").append(GOOD);
    }
    var ran = run(input.append(']').toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.json()).hasSize(1000);
  }
}
