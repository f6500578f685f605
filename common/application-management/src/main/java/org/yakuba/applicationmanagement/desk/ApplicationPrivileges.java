package org.yakuba.applicationmanagement.desk;

import org.yakuba.platform.identity.Privilege;

/** What officers may do with applications. */
public final class ApplicationPrivileges {
  public static final String VIEW = "application.view";
  public static final String REVIEW = "application.review";

  /** List and read. */
  public static final Privilege VIEWING = new Privilege(VIEW);

  /** Identify, ask for corrections, forward, close. */
  public static final Privilege REVIEWING = new Privilege(REVIEW);

  private ApplicationPrivileges() {}
}
