package org.yakuba.applicationmanagement.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yakuba.applicationmanagement.rules.ApplicationPackage.Entry;
import org.yakuba.applicationmanagement.rules.Finding.Code;
import org.yakuba.applicationmanagement.rules.ItemFile.ItemValue;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;

/** 段4 中身: whether files are what their names say, signed, and free of malware. */
final class BodyCheck {

  private static final int MAGIC_BYTES = 8;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ApplicationPackage application;
  private final Procedure procedure;
  private final List<Finding> found = new ArrayList<>();

  BodyCheck(ApplicationPackage application, Procedure procedure) {
    this.application = application;
    this.procedure = procedure;
  }

  List<Finding> check(ControlFile control, Optional<List<ItemValue>> items) {
    items.ifPresentOrElse(this::items, () -> found.add(Finding.of(Code.BAD_ITEM_FILE)));
    for (var entry : application.entries()) {
      if (!isAsNamed(entry)) {
        found.add(Finding.atPath(Code.CONTENT_NOT_AS_NAMED, entry.path()));
      }
      if (application.malware().contains(entry.path())) {
        found.add(Finding.of(Code.MALWARE));
      }
    }
    signature();
    if (procedure.identification() && control.serialNumber().isEmpty()) {
      found.add(Finding.of(Code.SERIAL_NUMBER_MISSING));
    }
    return found;
  }

  private void items(List<ItemValue> items) {
    var places = new HashSet<String>();
    for (var item : items) {
      if (procedure.item(item.itemId()).isEmpty()) {
        found.add(Finding.atItem(Code.UNKNOWN_ITEM, item.itemId()));
      }
      if (!places.add(item.itemId() + "\n" + item.sequence())) {
        found.add(Finding.atItem(Code.SAME_ITEM_TWICE, item.itemId()));
      }
    }
  }

  private void signature() {
    boolean signed = application.find(ContentsCheck.SIGNATURE).isPresent();
    if (procedure.signature() && !(signed && application.find(ContentsCheck.SIGNED).isPresent())) {
      found.add(Finding.of(Code.SIGNATURE_FILES_MISSING));
    }
    if (Boolean.FALSE.equals(application.signatureValid()) && (signed || procedure.signature())) {
      found.add(Finding.of(Code.SIGNATURE_INVALID));
    }
  }

  private static boolean isAsNamed(Entry entry) {
    var path = entry.path();
    var ending = path.substring(path.lastIndexOf('.') + 1);
    return switch (ending) {
      case "pdf" -> beginsWith(entry, PDF);
      case "jpg", "jpeg" -> beginsWith(entry, JPEG);
      case "png" -> beginsWith(entry, PNG);
      default -> true;
    };
  }

  private static boolean beginsWith(Entry entry, byte[] magic) {
    var beginning = entry.content().beginning(MAGIC_BYTES);
    return beginning.length >= magic.length
        && Arrays.equals(beginning, 0, magic.length, magic, 0, magic.length);
  }
}
