package org.yakuba.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.conformance.Proof;
import org.yakuba.platform.conformance.Proof.Outcome;
import org.yakuba.platform.conformance.Proofs;

/** Runs a class of sample tests, of which some fail on purpose, under a recorder of its own. */
class ProofRecorderTest {

  static final class Sample {

    @Test
    @Proves({"SMP-1-01", "SMP-1-02"})
    void passes() {
      assertThat(1).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 2})
    @Proves("SMP-1-03")
    void fails_for_one_of_its_values(int value) {
      assertThat(value).isPositive();
    }

    static boolean never() {
      return false;
    }

    /** A test that does not run proves nothing. */
    @Test
    @EnabledIf("never")
    @Proves("SMP-1-04")
    void does_not_run() {
      assertThat(1).isPositive();
    }

    @Test
    @Proves("SMP-1-05")
    void gives_up() {
      Assumptions.abort();
    }

    @Test
    void proves_no_row() {
      assertThat(1).isPositive();
    }
  }

  private static Map<String, Outcome> run(Path root) {
    var directory = root.resolve("target/proofs");
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ProofRecorder(directory))
                .build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Sample.class))
            .configurationParameter("junit.jupiter.conditions.deactivate", "none")
            .build());
    return Proofs.below(root).all().stream()
        .collect(Collectors.toMap(p -> p.features().getFirst(), Proof::outcome));
  }

  @Test
  void every_annotated_test_leaves_how_it_ended(@TempDir Path root) {
    assertThat(run(root))
        .isEqualTo(
            Map.of(
                "SMP-1-01", Outcome.PASSED,
                "SMP-1-03", Outcome.FAILED,
                "SMP-1-04", Outcome.SKIPPED,
                "SMP-1-05", Outcome.SKIPPED));
  }

  @Test
  void a_second_run_replaces_the_first(@TempDir Path root) {
    assertThat(run(root)).isEqualTo(run(root));
    assertThat(Proofs.below(root).all()).hasSize(4);
  }

  @Test
  void the_commit_is_read_from_what_git_wrote(@TempDir Path root) throws Exception {
    assertThat(CommitId.of(root)).isEmpty();
    var git = Files.createDirectories(root.resolve(".git/refs/heads")).resolve("../..").normalize();
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("packed-refs"), "# packed\n0123abc refs/heads/main\n");
    assertThat(CommitId.of(root)).isEqualTo("0123abc");
    Files.writeString(git.resolve("refs/heads/main"), "4567def\n");
    assertThat(CommitId.of(root.resolve("module"))).isEqualTo("4567def");
  }
}
