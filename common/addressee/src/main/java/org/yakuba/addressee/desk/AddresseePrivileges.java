package org.yakuba.addressee.desk;

import org.yakuba.platform.identity.Privilege;

/** What officers may do with addressees. */
public final class AddresseePrivileges {

  public static final String VIEW = "addressee.view";
  public static final String MERGE = "addressee.merge";
  public static final String EDIT = "addressee.edit";

  /** Search and read. */
  public static final Privilege VIEWING = new Privilege(VIEW);

  /** Register, change and take out non-residents. */
  public static final Privilege EDITING = new Privilege(EDIT);

  /** Link and unlink duplicates. */
  public static final Privilege MERGING = new Privilege(MERGE);

  private AddresseePrivileges() {}
}
