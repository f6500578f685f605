package org.yakuba.residentregister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scenarios of the rulebook, run against one implementation of the ledger. Each file of {@code
 * scenarios/} holds one room of the rulebook; {@code expect} names every error and warning, and the
 * parts of the answers that matter.
 */
public abstract class ScenarioSuite {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** An empty ledger. */
  protected abstract EventLedger open(RegisterLaw law);

  @TestFactory
  Stream<DynamicContainer> scenarios() {
    return files()
        .map(file ->
            DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                read(file).stream()
                    .map(scenario ->
                        DynamicTest.dynamicTest(
                            scenario.path("name").asString(), () -> check(scenario)))));
  }

  private void check(JsonNode scenario) {
    var outcome = new Scenario(this::open).run(MAPPER.convertValue(scenario, Object.class));
    JsonNode json = MAPPER.valueToTree(outcome.json());
    var expected = scenario.path("expect");
    var differences = new ArrayList<String>();
    if (expected.has("faults")) {
      assertThat(outcome.refused()).isTrue();
      assertThat(json.has("answers")).isFalse();
      compare("faults", expected.path("faults"), json.path("errors"), differences);
    } else {
      assertThat(outcome.refused()).as(json.toString()).isFalse();
      for (var part : List.of("errors", "warnings")) {
        compare(part, expected.path(part), json.path(part), differences);
      }
      compare("answers", expected.path("answers"), json.path("answers"), differences);
    }
    assertThat(differences).as(scenario.path("why").asString()).isEmpty();
  }

  /** Every element of an array, the told keys of an object, values as they are. */
  private static void compare(
      String path, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      for (var entry : expected.properties()) {
        compare(
            path + "." + entry.getKey(),
            entry.getValue(),
            actual.path(entry.getKey()),
            differences);
      }
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), actual.get(i), differences);
      }
    } else if (!expected.isMissingNode() && !expected.equals(actual)) {
      differences.add(path + ": expected " + expected + ", was " + actual);
    }
  }

  private static Stream<Path> files() {
    try {
      var directory =
          Path.of(
              Objects.requireNonNull(
                      ScenarioSuite.class.getResource("/org/yakuba/residentregister/scenarios"))
                  .toURI());
      try (var files = Files.list(directory)) {
        return files.sorted().toList().stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> read(Path file) {
    var scenarios = new ArrayList<JsonNode>();
    MAPPER.readTree(file).forEach(scenarios::add);
    assertThat(scenarios).as(file.toString()).isNotEmpty();
    return scenarios;
  }
}
