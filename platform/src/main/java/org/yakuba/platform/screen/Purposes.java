package org.yakuba.platform.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All purposes an officer can name. */
public final class Purposes {
  /** Session attribute of the purpose an officer chose for everything that follows. */
  public static final String CHOSEN = Purposes.class.getName() + ".chosen";

  private final Map<String, Purpose> byCode = new LinkedHashMap<>();

  public Purposes(List<Purpose> purposes) {
    for (Purpose purpose : purposes) {
      Purpose other = byCode.put(purpose.code(), purpose);
      if (other != null && !other.equals(purpose)) {
        throw new IllegalStateException("two purposes have the code " + purpose.code());
      }
    }
  }

  /** Every purpose an officer can name, in the order of the modules. */
  public List<Purpose> selectable() {
    return byCode.values().stream().filter(Purpose::selectable).toList();
  }

  /** Whether an officer can name this code; other codes are not recorded as purposes. */
  public boolean isSelectable(String code) {
    Purpose purpose = byCode.get(code);
    return purpose != null && purpose.selectable();
  }

  /** The label, or the code itself when no module explains it. */
  public String label(String code) {
    Purpose purpose = byCode.get(code);
    return purpose == null ? code : purpose.label();
  }
}
