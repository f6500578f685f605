package org.yakuba.residentregister.desk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.catalog.DataItems;

/** Labels of items and codes, from the catalogue of this business; nothing is named twice. */
public final class Words {
  private static final String CATALOGUE = "org/yakuba/residentregister/data-items.yaml";

  private final DataItems catalogue;

  public Words() {
    this.catalogue = DataItems.read(Words.class.getClassLoader(), CATALOGUE);
  }

  /** The label of an item of the resident record. */
  public String item(String id) {
    return catalogue
        .group("resident-record")
        .flatMap(group -> group.item(id))
        .orElseThrow(() -> new IllegalArgumentException("no data item " + id))
        .label();
  }

  /** The label of a code, the code itself when the list does not know it, empty for none. */
  public String code(String list, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    return Optional.ofNullable(catalogue.codeLists().get(list))
        .orElseThrow(() -> new IllegalArgumentException("no code list " + list))
        .labelOf(code)
        .orElse(code);
  }

  /** Codes and labels of a list, in its order. */
  public Map<String, String> codes(String list) {
    return Optional.ofNullable(catalogue.codeLists().get(list))
        .orElseThrow(() -> new IllegalArgumentException("no code list " + list))
        .values();
  }
}
