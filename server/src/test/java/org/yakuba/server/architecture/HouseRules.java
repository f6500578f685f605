package org.yakuba.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house on classes. They are made for a root package, so that the same rules judge
 * the program and the samples that break them.
 */
final class HouseRules {

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "jakarta..",
    "java.sql..",
    "javax.sql..",
    "org.postgresql..",
    "org.flywaydb..",
    "gg.jte..",
    "tools.jackson..",
    "com.fasterxml..",
    "picocli..",
  };

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  /**
   * kernel, contracts and every package {@code rules} or {@code decide} know no framework and no
   * database.
   */
  ArchRule pure_rooms_know_no_framework() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("kernel"), in("contracts"), root + "..rules..", root + "..decide..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .because("a legal decision is a pure function, which every carrier calls");
  }

  /** kernel, contracts and platform know nothing above them. */
  ArchRule lower_floors_know_nothing_above(String... packagesAbovePlatform) {
    return noClasses()
        .that()
        .resideInAnyPackage(in("kernel"), in("contracts"), in("platform"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesAbovePlatform)
        .because("dependencies point one way");
  }

  /** The kernel needs nothing of the house but itself. */
  ArchRule kernel_stands_alone() {
    return classes()
        .that()
        .resideInAPackage(in("kernel"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(in("kernel")).or(not(resideInAnyPackage(root + ".."))))
        .because("it is the ground that everything stands on");
  }

  /** Businesses never import each other; {@code matching} captures the name of the business. */
  ArchRule businesses_never_meet(String matching) {
    return slices()
        .matching(matching)
        .should()
        .notDependOnEachOther()
        .because("businesses meet only through contracts");
  }

  /** Packages of contracts never import each other. */
  ArchRule contracts_never_meet() {
    return slices()
        .matching(root + ".contracts.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .because("each publisher's contract is versioned on its own");
  }

  /**
   * Only Tenancy touches the database.
   *
   * @param documented packages and classes with a reason of their own
   */
  ArchRule sql_only_inside_tenancy(DescribedPredicate<JavaClass> documented) {
    return noClasses()
        .that(not(resideInAnyPackage(in("platform.tenancy")).or(documented)))
        .should()
        .dependOnClassesThat(touchesTheDatabase())
        .orShould()
        .callMethodWhere(createsJdbcClient())
        .because("every statement runs in a transaction that is bound to one municipality");
  }

  private static DescribedPredicate<JavaClass> touchesTheDatabase() {
    return DescribedPredicate.describe(
        "open connections or statements",
        type ->
            type.getName().equals("javax.sql.DataSource")
                || type.getName().equals("java.sql.Connection")
                || type.getName().equals("java.sql.DriverManager")
                || type.getName().equals("java.sql.Statement")
                || type.getName().equals("java.sql.PreparedStatement")
                || type.getPackageName().startsWith("org.springframework.jdbc.datasource")
                || type.getName().equals("org.springframework.jdbc.core.JdbcTemplate")
                || type.getPackageName().startsWith("org.postgresql")
                || type.getPackageName().startsWith("com.zaxxer.hikari"));
  }

  private static DescribedPredicate<JavaMethodCall> createsJdbcClient() {
    return DescribedPredicate.describe(
        "JdbcClient.create",
        call ->
            call.getTargetOwner().getSimpleName().equals("JdbcClient")
                && call.getTarget().getName().equals("create"));
  }
}
