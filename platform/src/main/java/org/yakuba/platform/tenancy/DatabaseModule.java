package org.yakuba.platform.tenancy;

import java.util.regex.Pattern;

/**
 * One module's part of the database: a schema of its own and the Flyway migrations that build it.
 *
 * @param id module id, e.g. {@code resident-register}; the schema is the same with underscores
 * @param order modules migrate in ascending order; platform is 0
 * @param location Flyway location, e.g. {@code classpath:org/yakuba/residentregister/tables}
 */
public record DatabaseModule(String id, int order, String location) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  public DatabaseModule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("module id must match " + ID + ", was " + id);
    }
  }

  /** The schema that belongs to this module and to nobody else. */
  public String schema() {
    return id.replace('-', '_');
  }
}
