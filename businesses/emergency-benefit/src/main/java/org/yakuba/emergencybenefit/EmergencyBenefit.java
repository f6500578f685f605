package org.yakuba.emergencybenefit;

import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.DatabaseModule;

/** Identity of this business and what officers may do in it. */
public final class EmergencyBenefit {
  /** Id of the business. */
  public static final String ID = "emergency-benefit";

  /** 事務 recorded with every search and view. */
  public static final String PURPOSE = "EMERGENCY_BENEFIT";

  /** The module's part of the database. */
  public static final DatabaseModule TABLES =
      new DatabaseModule(ID, 320, "classpath:org/yakuba/emergencybenefit/tables");

  /** Purpose under which images and printed files are encrypted with the municipality's keys. */
  public static final String FILES = "emergency-benefit.files";

  /** 対象・申請・支払の照会. */
  public static final Privilege VIEW = new Privilege("emergency-benefit.view");

  /** 問合せ: only where an application stands, for a call centre. */
  public static final Privilege STATUS = new Privilege("emergency-benefit.status");

  /** 制度の定義・抽出・発送. */
  public static final Privilege DEFINE = new Privilege("emergency-benefit.define");

  /** 申請の入力 only, for a contractor (EMB-6-05). */
  public static final Privilege INPUT = new Privilege("emergency-benefit.input");

  /** 照合・補正・審査・候補と名簿の作成. */
  public static final Privilege ENTER = new Privilege("emergency-benefit.enter");

  /** 制度・抽出・個別追加・一括決定・支払の承認. */
  public static final Privilege APPROVE = new Privilege("emergency-benefit.approve");

  /** What the 通知書番号 of a repayment begins with. */
  public static final String BILL_MARK = "EMB-";

  private EmergencyBenefit() {}
}
