package org.yakuba.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.server.architecture.MavenModules.Module;

class ModulesTest {

  private final Path root = MavenModules.root();
  private final Map<String, Module> modules = MavenModules.read(root);

  private static Map<String, Module> sample(String... foldersWithNeeds) {
    var sample = new LinkedHashMap<String, Module>();
    for (var line : foldersWithNeeds) {
      var parts = line.split(" ");
      var name = parts[0].substring(parts[0].indexOf('/') + 1);
      sample.put(name, new Module(name, parts[0], List.of(parts).subList(1, parts.length)));
    }
    return sample;
  }

  @Test
  void dependencies_point_one_way() {
    assertThat(modules).containsKeys("kernel", "platform", "resident-register", "server");
    assertThat(ModuleRules.violations(modules)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kernel platform, kernel must not need platform",
    "contracts platform, contracts must not need platform",
    "platform common/addressee, platform must not need addressee",
    "businesses/tax businesses/register, tax must not need register",
    "businesses/tax migration, tax must not need migration",
    "common/addressee businesses/register, addressee must not need register",
    "common/addressee common/collection, addressee must not need collection",
    "cellar kernel, cellar stands on no floor",
  })
  void a_module_that_points_the_wrong_way_is_found(String wrong, String told) {
    var needed = wrong.substring(wrong.indexOf(' ') + 1);
    var name = needed.substring(needed.indexOf('/') + 1);
    var broken = sample(needed, wrong.replace(needed, name));
    assertThat(ModuleRules.violations(broken)).containsExactly(told);
  }

  @Test
  void common_modules_may_use_the_characters_and_a_module_outside_the_build_is_found() {
    assertThat(ModuleRules.violations(sample("common/characters", "common/addressee characters")))
        .isEmpty();
    assertThat(ModuleRules.violations(sample("kernel", "contracts elsewhere"))).hasSize(1);
  }

  @Test
  void the_picture_leaves_out_what_follows_from_other_arrows() {
    assertThat(
            ModulePicture.mermaid(
                sample("kernel", "platform kernel", "businesses/tax kernel platform")))
        .isEqualTo(
            """
            ```mermaid
            graph BT
              kernel
              platform
              subgraph businesses
                tax
              end
              platform --> kernel
              tax --> platform
            ```\
            """);
  }

  /** With {@code -Dyakuba.write=true} the page is brought up to date instead of being checked. */
  @Test
  void the_picture_in_the_architecture_page_is_that_of_the_build() throws Exception {
    var page = root.resolve("docs/architecture.md");
    var text = Files.readString(page);
    int begin = text.indexOf(ModulePicture.BEGIN) + ModulePicture.BEGIN.length();
    int end = text.indexOf(ModulePicture.END);
    assertThat(end).as("markers in " + page).isGreaterThanOrEqualTo(begin);
    var current =
        text.substring(0, begin)
            + "\n"
            + ModulePicture.mermaid(modules)
            + "\n"
            + text.substring(end);
    if (Boolean.getBoolean("yakuba.write")) {
      Files.writeString(page, current);
    }
    assertThat(Files.readString(page)).isEqualTo(current);
  }
}
