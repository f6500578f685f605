package org.yakuba.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a contribution from the files beside its package; anything unknown in them is refused. */
public final class IntakeFiles {

  private IntakeFiles() {}

  /** Reads {@code intake.yaml} and the layouts it names. */
  public static IntakeContribution read(Class<?> owner) {
    YamlNode root = yaml(owner, "intake.yaml");
    List<Layout> layouts = new ArrayList<>();
    for (String name : root.texts("layouts")) {
      layouts.add(layout(yaml(owner, "layouts/" + name + ".yaml")));
    }
    var contribution =
        new IntakeContribution(
            root.text("module"),
            root.number("order"),
            owner,
            layouts,
            root.nodes("rules").stream().map(IntakeFiles::rule).toList(),
            root.textOrNull("prepare"),
            root.nodes("load").stream().map(IntakeFiles::loadStep).toList(),
            root.textOrNull("protectedSubjects"),
            root.nodes("reconcile").stream().map(IntakeFiles::reconciliation).toList(),
            root.textOrNull("indexes"));
    root.refuseUnread();
    return contribution;
  }

  /** The text of a file beside the owner's package. */
  public static String text(Class<?> owner, String path) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + path + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static YamlNode yaml(Class<?> owner, String path) {
    var parser = new Yaml(new SafeConstructor(new LoaderOptions()));
    return YamlNode.of(path, parser.load(text(owner, path)));
  }

  private static Layout layout(YamlNode node) {
    var layout =
        new Layout(
            node.text("layout"),
            node.text("table"),
            node.textOrNull("subject"),
            node.textOrNull("valuesOf"),
            node.nodes("columns").stream().map(IntakeFiles::column).toList(),
            node.nodes("derived").stream().map(IntakeFiles::derivation).toList());
    node.refuseUnread();
    return layout;
  }

  private static LayoutColumn column(YamlNode node) {
    @Nullable String missing = node.textOrNull("missing");
    var column =
        new LayoutColumn(
            node.text("name"),
            node.text("column"),
            ColumnType.valueOf(node.text("type")),
            node.number("length"),
            node.flag("required"),
            missing == null ? "FMT-REQUIRED" : missing,
            node.texts("codes"),
            node.textOrNull("check"),
            node.flag("guarded"),
            node.textOrNull("nameOf"));
    node.refuseUnread();
    return column;
  }

  private static Derivation derivation(YamlNode node) {
    var derivation =
        new Derivation(
            node.text("column"), node.text("from"), Derivation.Kind.valueOf(node.text("kind")));
    node.refuseUnread();
    return derivation;
  }

  private static IntakeRule rule(YamlNode node) {
    @Nullable String stage = node.textOrNull("stage");
    var rule =
        new IntakeRule(
            node.text("id"),
            node.text("file"),
            Treatment.valueOf(node.text("treatment")),
            stage == null ? IntakeRule.Stage.CHECK : IntakeRule.Stage.valueOf(stage),
            node.text("message"));
    node.refuseUnread();
    return rule;
  }

  private static LoadStep loadStep(YamlNode node) {
    var step =
        new LoadStep(
            node.text("id"),
            node.text("file"),
            node.textOrNull("rangeOver"),
            node.textOrNull("counts"),
            node.text("title"));
    node.refuseUnread();
    return step;
  }

  private static Reconciliation reconciliation(YamlNode node) {
    var reconciliation =
        new Reconciliation(
            node.text("id"), node.text("kind"), node.text("title"), node.text("file"));
    node.refuseUnread();
    return reconciliation;
  }
}
