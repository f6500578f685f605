package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeRule;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.migration.ResidentIntake;

/**
 * Every cleansing rule by itself: what it finds and what it leaves alone, from {@code cases/<rule
 * file>.yaml}. All cases stand in one extract, each in a household of its own.
 */
class RuleCasesTest {

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicNode> rules() throws IOException {
    List<RuleCases> files = ruleFiles().stream().map(RuleCases::read).toList();
    var extract = new CaseExtract(directory);
    for (RuleCases file : files) {
      file.cases().forEach(extract::add);
    }
    extract.write();
    List<String> found;
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      migration.check(tenant, directory);
      found =
          migration.list(
              tenant, "SELECT concat_ws(' ', rule, file_name, line, item) FROM migration.finding");
    }
    return files.stream().map(file -> container(file, extract, found));
  }

  /** A rule without a file of cases would be a rule nobody has tried. */
  @Test
  void every_rule_has_cases_that_it_finds_and_cases_that_it_leaves_alone() {
    for (String name : ruleFiles()) {
      List<RuleCases.Case> cases = RuleCases.read(name).cases();
      assertThat(cases).as(name).anyMatch(c -> !c.finds().isEmpty());
      assertThat(cases).as(name).anyMatch(c -> c.finds().isEmpty());
    }
  }

  private static List<String> ruleFiles() {
    IntakeContribution contribution = ResidentIntake.contribution(CharacterFolding.NONE);
    return contribution.rules().stream()
        .filter(rule -> !rule.file().startsWith("his02"))
        .map(IntakeRule::file)
        .toList();
  }

  private static DynamicContainer container(
      RuleCases file, CaseExtract extract, List<String> found) {
    return DynamicContainer.dynamicContainer(
        file.file(),
        file.cases().stream()
            .map(one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> {
                      List<String> here = new ArrayList<>(extract.lines(one));
                      List<String> ofRule =
                          found.stream()
                              .filter(row -> row.startsWith(file.rule() + " "))
                              .map(row -> row.substring(file.rule().length() + 1))
                              .filter(
                                  row -> here.stream().anyMatch(line -> row.startsWith(line + " ")))
                              .toList();
                      assertThat(ofRule).containsExactlyInAnyOrderElementsOf(extract.expected(one));
                    })));
  }
}
