package org.yakuba.applicationmanagement;

import org.yakuba.platform.tenancy.DatabaseModule;

/** What this module is called. */
public final class ApplicationManagement {
  /** Id of the module; it publishes under it. */
  public static final String ID = "application-management";

  /** 業務ID. */
  public static final String BUSINESS_CODE = "030";

  /** Work item: a package that could not be taken in. */
  public static final String PARKED_ITEM = "application.parked";

  /** Work item: offered and taken packages of a day do not agree. */
  public static final String COUNT_ITEM = "application.count-differs";

  /** Work item: an answer of a business that cannot follow the state of its application. */
  public static final String ANSWER_ITEM = "application.answer-not-applied";

  /** The module's part of the database. */
  public static final DatabaseModule TABLES =
      new DatabaseModule(ID, 25, "classpath:org/yakuba/applicationmanagement/tables");

  private ApplicationManagement() {}
}
