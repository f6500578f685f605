package org.yakuba.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a contribution from the files beside its package; anything unknown in them is refused. */
public final class IntakeFiles {

  private static final Pattern SEPARATOR = Pattern.compile("(?m)^--;;\\s*$");

  private IntakeFiles() {}

  /** Reads {@code intake.yaml} and the layouts it names; none of them derives columns. */
  public static IntakeContribution read(Class<?> owner) {
    return read(owner, Map.of());
  }

  /**
   * Reads {@code intake.yaml} and the layouts it names.
   *
   * @param functions what derived columns are computed with, by the name the layouts use
   */
  public static IntakeContribution read(
      Class<?> owner, Map<String, Derivation.Function> functions) {
    YamlNode root = yaml(owner, "intake.yaml");
    List<Layout> layouts = new ArrayList<>();
    for (String name : root.texts("layouts")) {
      layouts.add(layout(yaml(owner, "layouts/" + name + ".yaml"), functions));
    }
    var contribution =
        new IntakeContribution(
            root.text("module"),
            root.number("order"),
            owner,
            layouts,
            root.nodes("rules").stream().map(IntakeFiles::rule).toList(),
            root.textOrNull("prepare"),
            root.nodes("derive").stream().map(n -> derivedTable(n, functions)).toList(),
            root.textOrNull("protectedSubjects"),
            root.textOrNull("unchanged"),
            root.textOrNull("settle"),
            root.nodes("load").stream().map(IntakeFiles::loadStep).toList(),
            root.nodes("reconcile").stream().map(IntakeFiles::reconciliation).toList());
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

  /** The statements of a file: separated by lines {@code --;;}. */
  public static List<String> statements(Class<?> owner, String path) {
    return Arrays.stream(SEPARATOR.split(text(owner, path)))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static YamlNode yaml(Class<?> owner, String path) {
    var parser = new Yaml(new SafeConstructor(new LoaderOptions()));
    return YamlNode.of(path, parser.load(text(owner, path)));
  }

  private static Layout layout(YamlNode node, Map<String, Derivation.Function> functions) {
    var layout =
        new Layout(
            node.text("layout"),
            node.text("table"),
            node.textOrNull("subject"),
            node.textOrNull("valuesOf"),
            node.nodes("columns").stream().map(IntakeFiles::column).toList(),
            node.nodes("derived").stream().map(n -> derivation(n, functions)).toList());
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

  private static Derivation derivation(YamlNode node, Map<String, Derivation.Function> functions) {
    var derivation =
        new Derivation(
            node.text("column"), node.texts("from"), function(node.text("with"), functions));
    node.refuseUnread();
    return derivation;
  }

  private static DerivedTable derivedTable(
      YamlNode node, Map<String, Derivation.Function> functions) {
    var table =
        new DerivedTable(
            node.text("select"), node.text("into"), function(node.text("with"), functions));
    node.refuseUnread();
    return table;
  }

  private static Derivation.Function function(
      String name, Map<String, Derivation.Function> functions) {
    Derivation.@Nullable Function function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function " + name + " to derive values with");
    }
    return function;
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
            node.text("id"), node.text("file"), node.textOrNull("rangeOver"), node.text("title"));
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
