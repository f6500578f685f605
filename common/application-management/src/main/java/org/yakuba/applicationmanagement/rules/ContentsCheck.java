package org.yakuba.applicationmanagement.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.Finding.Code;

/** 段2 構成: whether the package holds what its control file says, and nothing else. */
final class ContentsCheck {

  static final String ITEMS = "shinsei.csv";
  static final String SIGNED = "shinsei.xml";
  static final String SIGNATURE = "shomei.xml";
  static final String IMAGE = "shinsei.pdf";

  private static final List<String> NAMES =
      List.of(ControlFile.PATH, ITEMS, SIGNED, IMAGE, SIGNATURE);
  private static final List<String> REQUIRED = List.of(ITEMS, IMAGE);
  private static final Pattern ATTACHMENT =
      Pattern.compile("tempu/(0[1-9]|[1-9][0-9])_[^/.]+\\.(pdf|jpg|jpeg|png)");

  private ContentsCheck() {}

  /**
   * @param control null when there is no control file that can be read, of which is told elsewhere
   */
  static List<Finding> check(ApplicationPackage application, @Nullable ControlFile control) {
    var found = new ArrayList<Finding>();
    for (var entry : application.entries()) {
      var path = entry.path();
      if (!NAMES.contains(path) && !ATTACHMENT.matcher(path).matches()) {
        found.add(Finding.atPath(Code.NAME_NOT_ALLOWED, path));
      }
      if (control != null && !path.equals(ControlFile.PATH) && !control.files().containsKey(path)) {
        found.add(Finding.atPath(Code.FILE_NOT_LISTED, path));
      }
    }
    if (control == null) {
      return found;
    }
    control
        .files()
        .forEach((path, hash) -> {
          var entry = application.find(path);
          if (entry.isEmpty()) {
            found.add(Finding.atPath(Code.LISTED_FILE_MISSING, path));
          } else if (!entry.get().content().sha256().equals(hash)) {
            found.add(Finding.atPath(Code.HASH_DIFFERS, path));
          }
        });
    for (var required : REQUIRED) {
      if (!control.files().containsKey(required)) {
        found.add(Finding.atPath(Code.REQUIRED_FILE_NOT_LISTED, required));
      }
    }
    return found;
  }
}
