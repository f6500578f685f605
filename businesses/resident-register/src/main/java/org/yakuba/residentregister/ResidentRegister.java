package org.yakuba.residentregister;

import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.DatabaseModule;

/** What other modules may know of this business: its id, its tables, its privileges. */
public final class ResidentRegister {
  /** Business id in audit, catalogue and contracts. */
  public static final String ID = "resident-register";

  /** Schema {@code resident_register} and its migrations. */
  public static final DatabaseModule TABLES =
      new DatabaseModule(ID, 200, "classpath:org/yakuba/residentregister/tables");

  /** 住民の検索と照会. */
  public static final Privilege VIEW = new Privilege("resident-register.view");

  /** 異動の入力(仮登録). */
  public static final Privilege ENTER = new Privilege("resident-register.enter");

  /** 異動の審査と本登録. */
  public static final Privilege APPROVE = new Privilege("resident-register.approve");

  /** 審査の設定. */
  public static final Privilege APPROVAL_SETTINGS =
      new Privilege("resident-register.approval-settings");

  /** 証明書の発行. */
  public static final Privilege ISSUE = new Privilege("resident-register.issue");

  /** 認証者・公印・手数料の設定. */
  public static final Privilege CERTIFICATE_SETTINGS =
      new Privilege("resident-register.certificate-settings");

  /**
   * Purpose under which individual numbers are encrypted and hashed with the municipality's keys.
   */
  public static final String INDIVIDUAL_NUMBER = "resident-register.individual-number";

  private ResidentRegister() {}
}
