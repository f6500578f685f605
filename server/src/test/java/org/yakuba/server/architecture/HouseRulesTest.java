package org.yakuba.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule holds for the program, and finds the sample that breaks it. */
class HouseRulesTest {

  private static final String SAMPLES = "org.yakuba.server.architecture.samples";

  private static final JavaClasses PROGRAM = ProgramClasses.ALL;
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(SAMPLES);

  private static final HouseRules RULES = new HouseRules("org.yakuba");
  private static final HouseRules SAMPLE_RULES = new HouseRules(SAMPLES);

  /**
   * Who else opens connections, and why: {@code platform.ops} starts the database, checks the
   * roles, saves and restores it whole; {@code platform.jobs} gives Spring Batch its repository and
   * holds the lock of a run; the configurations hand the data source to them; the samples of the
   * bench measure the database itself.
   */
  private static final DescribedPredicate<JavaClass> DOCUMENTED =
      resideInAnyPackage(
              "org.yakuba.platform.ops..",
              "org.yakuba.platform.jobs..",
              "org.yakuba.server..",
              "org.yakuba.bench..")
          .or(
              DescribedPredicate.describe(
                  "PlatformConfiguration",
                  type -> type.getName().startsWith("org.yakuba.platform.PlatformConfiguration")));

  private static void finds(ArchRule rule, Class<?> offender) {
    assertThatThrownBy(() -> rule.check(BROKEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getName());
  }

  private static String[] packagesAbovePlatform() {
    return MavenModules.read(MavenModules.root()).values().stream()
        .filter(m -> !Set.of("kernel", "contracts", "platform").contains(m.kind()))
        .map(m -> m.packageName() + "..")
        .toArray(String[]::new);
  }

  @Test
  void rules_kernel_and_contracts_are_free_of_framework() {
    RULES.pure_rooms_know_no_framework().check(PROGRAM);
    finds(
        SAMPLE_RULES.pure_rooms_know_no_framework(),
        org.yakuba.server.architecture.samples.businesses.one.rules.RuleWithFramework.class);
  }

  @Test
  void lower_floors_know_nothing_above() {
    RULES.lower_floors_know_nothing_above(packagesAbovePlatform()).check(PROGRAM);
    finds(
        SAMPLE_RULES.lower_floors_know_nothing_above(SAMPLES + ".businesses.."),
        org.yakuba.server.architecture.samples.platform.LooksUp.class);
  }

  @Test
  void the_kernel_stands_alone() {
    RULES.kernel_stands_alone().check(PROGRAM);
    finds(
        SAMPLE_RULES.kernel_stands_alone(),
        org.yakuba.server.architecture.samples.kernel.LeansOnPlatform.class);
  }

  @Test
  void businesses_never_import_each_other() {
    for (var business : MavenModules.read(MavenModules.root()).values()) {
      if (business.kind().equals("businesses")) {
        var others =
            MavenModules.read(MavenModules.root()).values().stream()
                .filter(m -> m.kind().equals("businesses") && !m.equals(business))
                .map(m -> m.packageName() + "..")
                .toArray(String[]::new);
        noClasses()
            .that()
            .resideInAPackage(business.packageName() + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .allowEmptyShould(true)
            .check(PROGRAM);
      }
    }
    finds(
        SAMPLE_RULES.businesses_never_meet(SAMPLES + ".businesses.(*).."),
        org.yakuba.server.architecture.samples.businesses.two.LooksNextDoor.class);
  }

  @Test
  void contracts_never_import_each_other() {
    RULES.contracts_never_meet().check(PROGRAM);
    finds(
        SAMPLE_RULES.contracts_never_meet(),
        org.yakuba.server.architecture.samples.contracts.two.BorrowsFromOne.class);
  }

  @Test
  void sql_runs_only_inside_tenancy() {
    RULES.sql_only_inside_tenancy(DOCUMENTED).check(PROGRAM);
    var rule = SAMPLE_RULES.sql_only_inside_tenancy(alwaysFalse());
    finds(rule, org.yakuba.server.architecture.samples.desk.OpensConnection.class);
    finds(rule, org.yakuba.server.architecture.samples.desk.CreatesClient.class);
  }

  @Test
  void no_binary_floating_point_touches_money_or_law() {
    assertThat(BinaryFloats.in(PROGRAM, "org.yakuba.kernel.", "rules")).isEmpty();
    assertThat(BinaryFloats.in(BROKEN, "rules"))
        .containsExactlyInAnyOrder(
            "org.yakuba.server.architecture.samples.businesses.one.rules.RuleWithDouble#hidden",
            "org.yakuba.server.architecture.samples.businesses.one.rules.RuleWithDouble#open",
            "org.yakuba.server.architecture.samples.businesses.one.rules.RuleWithDouble.rate");
  }
}
