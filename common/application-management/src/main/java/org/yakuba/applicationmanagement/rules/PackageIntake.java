package org.yakuba.applicationmanagement.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.Finding.Code;
import org.yakuba.applicationmanagement.rules.ItemFile.ItemValue;

/**
 * 取込検証 (application-management §4.1): five stages — container, contents, address, body, items. The
 * first stage that finds something tells all that it finds; later ones do not run.
 */
public final class PackageIntake {

  private final Procedures procedures;
  private final Predicate<String> standardCharacters;
  private final UnaryOperator<String> nameFolding;

  /**
   * An examination that takes names as they are written.
   *
   * @param standardCharacters whether a text consists of 行政事務標準文字
   */
  public PackageIntake(Procedures procedures, Predicate<String> standardCharacters) {
    this(procedures, standardCharacters, UnaryOperator.identity());
  }

  /**
   * @param standardCharacters whether a text consists of 行政事務標準文字
   * @param nameFolding brings variants of a character together before names are compared
   */
  public PackageIntake(
      Procedures procedures,
      Predicate<String> standardCharacters,
      UnaryOperator<String> nameFolding) {
    this.procedures = procedures;
    this.standardCharacters = standardCharacters;
    this.nameFolding = nameFolding;
  }

  /** What becomes of a package. */
  public enum Disposition {
    ACCEPTED,
    /** Taken in, with something to be corrected. */
    FORMAT_DEFECT,
    REJECTED,
    ALREADY_RECEIVED,
    QUARANTINED
  }

  /**
   * What came of the examination.
   *
   * @param findings by code, path and item; each once
   * @param control null when it could not be read
   * @param items empty unless the items were examined
   */
  public record Examined(
      Disposition disposition,
      List<Finding> findings,
      Identification identification,
      @Nullable ControlFile control,
      List<ItemValue> items) {
    public Examined {
      findings = List.copyOf(findings);
      items = List.copyOf(items);
    }
  }

  /** Examines a package as it arrives. */
  public Examined examine(ApplicationPackage application, Reception reception) {
    var container = ContainerCheck.check(application, reception.limits());
    if (!container.isEmpty()) {
      return stopped(Disposition.REJECTED, container, null);
    }
    var controlEntry = application.find(ControlFile.PATH);
    var control = controlEntry.flatMap(entry -> ControlFile.read(bytes(entry)));
    var contents = new ArrayList<>(ContentsCheck.check(application, control.orElse(null)));
    if (control.isEmpty()) {
      contents.add(
          Finding.of(controlEntry.isEmpty() ? Code.NO_CONTROL_FILE : Code.BAD_CONTROL_FILE));
    }
    if (!contents.isEmpty()) {
      return stopped(Disposition.REJECTED, contents, control.orElse(null));
    }
    return control
        .map(found -> examine(application, reception, found))
        .orElseThrow(IllegalStateException::new);
  }

  private Examined examine(
      ApplicationPackage application, Reception reception, ControlFile control) {
    var address = new AddressCheck(reception, procedures).check(application, control);
    if (!address.isEmpty()) {
      boolean known = address.getFirst().code() == Code.RECEIVED_BEFORE;
      return stopped(known ? Disposition.ALREADY_RECEIVED : Disposition.REJECTED, address, control);
    }
    var procedure = procedures.find(control.procedureId()).orElseThrow();
    Optional<List<ItemValue>> values =
        application.find(ContentsCheck.ITEMS).flatMap(entry -> ItemFile.read(bytes(entry)));
    var body = new BodyCheck(application, procedure).check(control, values);
    if (!body.isEmpty()) {
      boolean onlyMalware = body.stream().allMatch(f -> f.code() == Code.MALWARE);
      return stopped(onlyMalware ? Disposition.QUARANTINED : Disposition.REJECTED, body, control);
    }
    var items = values.orElseThrow();
    var defects = new ItemCheck(procedure, standardCharacters).check(control, items);
    return new Examined(
        defects.isEmpty() ? Disposition.ACCEPTED : Disposition.FORMAT_DEFECT,
        inOrder(defects),
        Identification.of(control, items, reception.certificates(), nameFolding),
        control,
        items);
  }

  private static Examined stopped(
      Disposition disposition, List<Finding> findings, @Nullable ControlFile control) {
    return new Examined(
        disposition, inOrder(findings), Identification.NOT_ATTEMPTED, control, List.of());
  }

  private static List<Finding> inOrder(List<Finding> findings) {
    var once = new TreeSet<>(Finding.ORDER);
    once.addAll(findings);
    return List.copyOf(once);
  }

  /** A file whose size the first stage has bounded. */
  private static byte[] bytes(ApplicationPackage.Entry entry) {
    return entry.content().beginning(Math.toIntExact(entry.content().size()));
  }
}
