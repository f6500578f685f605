package org.yakuba.platform.test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.conformance.Proof;
import org.yakuba.platform.conformance.Proof.Outcome;
import org.yakuba.platform.conformance.Proofs;
import org.yakuba.platform.conformance.Verification;

/**
 * Writes how every test that {@link Proves} rows ended to {@code target/proofs} of its module.
 * Found by the test platform through the service loader, in every module that has this test jar.
 */
public final class ProofRecorder implements TestExecutionListener {

  private final Map<String, List<Proof>> byClass = new TreeMap<>();
  private final Map<String, Proof> byTest = new HashMap<>();
  private final Path directory;
  private final String commit;

  public ProofRecorder() {
    this(Path.of("target", "proofs"));
  }

  ProofRecorder(Path directory) {
    this.directory = directory;
    this.commit = CommitId.of(Path.of("").toAbsolutePath());
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    var source = method(test);
    if (source != null) {
      byClass.computeIfAbsent(source.getClassName(), name -> new ArrayList<>());
    }
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    record(test, Outcome.SKIPPED);
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          record(test, Outcome.PASSED);
        }
      }
      case FAILED -> record(test, Outcome.FAILED);
      case ABORTED -> record(test, Outcome.SKIPPED);
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    byTest.forEach((test, proof) ->
        byClass
            .computeIfAbsent(test.substring(0, test.indexOf('#')), name -> new ArrayList<>())
            .add(proof));
    byClass.forEach((name, proofs) -> {
      proofs.sort(Comparator.comparing(Proof::test));
      Proofs.write(directory, name, proofs);
    });
  }

  /** One method may run many times (parameters): the worst outcome counts. */
  private void record(TestIdentifier test, Outcome outcome) {
    var source = method(test);
    if (source == null) {
      return;
    }
    var proves = source.getJavaMethod().getAnnotation(Proves.class);
    if (proves == null) {
      return;
    }
    var name = source.getClassName() + "#" + source.getMethodName();
    var earlier = byTest.get(name);
    byTest.put(
        name,
        new Proof(
            List.of(proves.value()),
            name,
            Verification.Type.TEST,
            earlier == null ? outcome : worse(earlier.outcome(), outcome),
            Instant.now(),
            commit));
  }

  private static Outcome worse(Outcome one, Outcome other) {
    if (one == Outcome.FAILED || other == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    return one == Outcome.SKIPPED ? Outcome.SKIPPED : other;
  }

  private static @Nullable MethodSource method(TestIdentifier test) {
    return test.getSource().orElse(null) instanceof MethodSource source ? source : null;
  }
}
