package org.yakuba.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.conformance.ForbiddenScan;
import org.yakuba.platform.conformance.ForbiddenScan.Surface;
import org.yakuba.platform.conformance.FunctionClass;
import org.yakuba.platform.conformance.FunctionList;
import org.yakuba.platform.conformance.FunctionListCheck;
import org.yakuba.platform.conformance.FunctionLists;
import org.yakuba.platform.conformance.Proof;
import org.yakuba.platform.conformance.Proofs;
import org.yakuba.platform.conformance.Verification;
import org.yakuba.platform.test.CommitId;
import org.yakuba.server.architecture.ProgramClasses;

class ConformanceOfTheProgramTest {

  private static final ClassLoader LOADER = ConformanceOfTheProgramTest.class.getClassLoader();
  private static final Path ROOT = ProgramClasses.ROOT;

  private final List<FunctionList> lists = FunctionLists.load(LOADER);
  private final List<ForbiddenScan> scans = ForbiddenScan.load(LOADER);
  private final List<DataItems> catalogues = DataItems.load(LOADER);

  private Set<String> references() {
    var ids = new HashSet<String>();
    scans.forEach(s -> ids.add(s.id()));
    catalogues.forEach(c -> c.groups().forEach(g -> g.items().forEach(i -> ids.add(i.itemId()))));
    return ids;
  }

  @Test
  @Proves({"CAT-1-01", "CAT-1-04"})
  void the_function_lists_of_all_modules_are_sound() {
    assertThat(lists)
        .extracting(FunctionList::businessId)
        .containsExactly(
            "addressee",
            "application-management",
            "benefit-account",
            "characters",
            "child-allowance",
            "data-linkage",
            "emergency-benefit",
            "euc",
            "forms",
            "identity-and-audit",
            "migration",
            "resident-register",
            "standard-catalog",
            "suppression");
    assertThat(FunctionListCheck.lists(lists, references())).isEmpty();
  }

  @Test
  void every_forbidden_row_has_its_scan_and_every_scan_its_row() {
    var forbidden =
        lists.stream()
            .flatMap(l -> l.rows().stream())
            .filter(r -> r.functionClass() == FunctionClass.PROHIBITED)
            .map(r -> r.featureId())
            .toList();
    assertThat(scans).extracting(ForbiddenScan::id).containsExactlyInAnyOrderElementsOf(forbidden);
  }

  @Test
  void data_item_ids_are_unique_over_all_businesses() {
    var ids =
        catalogues.stream()
            .flatMap(c -> c.groups().stream())
            .flatMap(g -> g.items().stream())
            .map(i -> i.itemId())
            .toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void every_scan_catches_a_program_that_has_the_function() {
    for (var scan : scans) {
      for (var word : scan.routes()) {
        var guilty = new Surface(List.of("/residents/" + word), List.of(), List.of());
        assertThat(scan.findings(guilty)).as(scan.id()).hasSize(1);
      }
      for (var word : scan.fields()) {
        var guilty = new Surface(List.of(), List.of("new_" + word), List.of());
        assertThat(scan.findings(guilty)).as(scan.id()).hasSize(1);
      }
      for (var word : scan.items()) {
        var guilty = new Surface(List.of(), List.of(), List.of("<button>" + word + "</button>"));
        assertThat(scan.findings(guilty)).as(scan.id()).isNotEmpty();
      }
    }
  }

  /** The results of the scan are proofs like those of tests; the conformance report joins them. */
  @Test
  void nothing_forbidden_shows_on_the_surface_of_the_program() {
    var surface = ProgramSurface.of(ProgramClasses.ALL, catalogues, ROOT);
    assertThat(surface.routes()).anyMatch(r -> r.startsWith("/residents"));
    assertThat(surface.items()).contains("生年月日");
    var proofs = new ArrayList<Proof>();
    var findings = new ArrayList<ForbiddenScan.Finding>();
    for (var scan : scans) {
      var found = scan.findings(surface);
      findings.addAll(found);
      proofs.add(
          new Proof(
              List.of(scan.id()),
              "forbidden-scan#" + scan.id(),
              Verification.Type.FORBIDDEN_SCAN,
              found.isEmpty() ? Proof.Outcome.PASSED : Proof.Outcome.FAILED,
              Instant.now(),
              CommitId.of(ROOT)));
    }
    Proofs.write(Path.of("target", "proofs"), "forbidden-scan", proofs);
    assertThat(findings).isEmpty();
  }

  @Test
  @Proves("CAT-2-04")
  void no_source_of_a_standard_module_knows_a_municipality_by_its_code() {
    var literals =
        ProgramSurface.literals(
            ROOT,
            path ->
                Set.of("businesses", "common", "platform", "migration", "kernel")
                    .contains(path.getName(0).toString()));
    assertThat(literals).isNotEmpty();
    assertThat(literals).filteredOn(text -> MunicipalityCode.parse(text).isPresent()).isEmpty();
  }
}
