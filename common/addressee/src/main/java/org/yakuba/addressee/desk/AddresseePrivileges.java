package org.yakuba.addressee.desk;

import org.yakuba.platform.identity.Privilege;

/** What officers may do with addressees. */
public final class AddresseePrivileges {

  public static final String VIEW = "addressee.view";
  public static final String MERGE = "addressee.merge";

  /** Search and read. */
  public static final Privilege VIEWING = new Privilege(VIEW);

  /** Link and unlink duplicates. */
  public static final Privilege MERGING = new Privilege(MERGE);

  private AddresseePrivileges() {}
}
