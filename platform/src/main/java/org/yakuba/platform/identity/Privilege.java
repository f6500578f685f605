package org.yakuba.platform.identity;

import java.util.regex.Pattern;

/**
 * 権限 — the right to one act, granted to roles (IDN-3-01). A business declares its own as constants,
 * e.g. {@code resident-register.view}.
 *
 * @param id {@code area.act} in lower case
 */
public record Privilege(String id) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  public Privilege {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("privilege id must match " + ID + ", was " + id);
    }
  }
}
