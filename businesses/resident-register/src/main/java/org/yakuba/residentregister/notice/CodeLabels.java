package org.yakuba.residentregister.notice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.catalog.DataItems;

/** Words for the codes of the register, from its catalogue. */
final class CodeLabels {
  private static final String CATALOGUE = "org/yakuba/residentregister/data-items.yaml";

  private final DataItems catalogue = DataItems.read(CodeLabels.class.getClassLoader(), CATALOGUE);

  /** The label of a code; the code itself when the list does not know it, empty for none. */
  String of(String list, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    return Objects.requireNonNull(catalogue.codeLists().get(list), list).labelOf(code).orElse(code);
  }
}
