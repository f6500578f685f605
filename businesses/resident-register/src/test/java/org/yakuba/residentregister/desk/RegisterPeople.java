package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yakuba.characters.VariantFolding;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;

/** The people whom the page tests look at. */
final class RegisterPeople {
  static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  static final String SECRET_PLACE = "秘匿町";

  private final Tenancy tenancy;
  private final TenantId tenant;

  RegisterPeople(Tenancy tenancy, TenantId tenant) {
    this.tenancy = tenancy;
    this.tenant = tenant;
  }

  /** Writes them into the ledger; the copy of the flags is complete afterwards. */
  void save() {
    var ledger = new TestLedger(tenancy, tenant, VariantFolding.standard());
    ledger
        .person("11", "髙橋　一郎", "タカハシ　イチロウ")
        .with("birth_date", LocalDate.of(1985, 3, 1))
        .with("household_number", "900")
        .event("01", DAY, DAY)
        .with("address_town", "浜町")
        .event("41", DAY.plusYears(1), DAY.plusYears(1).plusDays(3))
        .save();
    ledger
        .person("12", "髙橋　花子", "タカハシ　ハナコ")
        .with("birth_date", LocalDate.of(1987, 7, 7))
        .with("household_number", "900")
        .with("relationship_codes", "12")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("13", "ＳＭＩＴＨ　ＪＯＨＮ", "スミス　ジョン")
        .with("resident_type", "2")
        .with("name_roman", "SMITH JOHN")
        .with("birth_date", LocalDate.of(1990, 7, 4))
        .with("residence_period_expiry", LocalDate.of(2027, 5, 6))
        .with("residence_status", "T26")
        .with("art3045_category", "01")
        .with("residence_period", "0300000")
        .with("residence_card_number", "AB12345678CD")
        .with("became_resident_date", DAY)
        .event("02", DAY, DAY)
        .save();
    protectedPeople(ledger);
    otherPeople(ledger);
  }

  private void protectedPeople(TestLedger ledger) {
    ledger
        .person("21", "秘密　守子", "ヒミツ　モリコ")
        .with("household_number", "901")
        .with("address_town", SECRET_PLACE)
        .with("registered_domicile", "見本県" + SECRET_PLACE + "本籍")
        .with("origin_address", "他県" + SECRET_PLACE)
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("22", "秘密　子", "ヒミツ　コ")
        .with("household_number", "901")
        .with("relationship_codes", "20")
        .with("address_town", SECRET_PLACE)
        .event("01", DAY, DAY)
        .save();
    var measure = UUID.fromString("00000000-0000-0000-0000-000000000021");
    ledger.measure("21", measure, DAY, DAY.plusYears(1).minusDays(1), null);
    tenancy.run(
        tenant,
        session -> {
          ProtectiveFlags.replace(
              session,
              Set.of(
                  new SuppressionFlag(
                      "21",
                      measure.toString(),
                      ProtectionRole.SUBJECT,
                      MeasureKind.DECIDED,
                      DAY,
                      DAY.plusYears(1).minusDays(1),
                      true,
                      null,
                      Set.of(ProtectedScope.values()))));
          ProtectiveFlags.markComplete(session);
        });
  }

  private static void otherPeople(TestLedger ledger) {
    ledger
        .person("31", "記載　全子", "キサイ　ゼンコ")
        .with("name_kana_status", "2")
        .with("former_surname", "旧姓")
        .with("former_surname_kana", "キュウセイ")
        .with("birth_date", LocalDate.of(1990, 1, 1))
        .with("birth_date_text", "1990-00-00")
        .with("birth_date_precision", "YEAR")
        .with("head_name", "記載　全子")
        .with("address_building", "見本ハイツ")
        .with("address_postal_code", "9900001")
        .with("address_set_date", DAY)
        .with("became_resident_date", DAY)
        .with("became_resident_reason_code", "01")
        .with("registered_domicile", "本籍なし")
        .with("head_of_family_register", "筆頭者なし")
        .with("resident_code", "98765432103")
        .with("origin_address", "転入前県")
        .with("last_registered_address", "登録住所地")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("32", "転出　済", "テンシュツ　スミ")
        .event("01", DAY, DAY)
        .with("resident_status", "2")
        .with("removed_reason_code", "21")
        .with("removed_date", LocalDate.of(2021, 3, 31))
        .with("move_out_planned_address", "予定県")
        .with("move_out_planned_date", LocalDate.of(2021, 3, 31))
        .with("move_out_confirmed_address", "確定県")
        .with("move_out_confirmed_date", LocalDate.of(2021, 4, 2))
        .event("21", LocalDate.of(2021, 3, 31), LocalDate.of(2021, 3, 20))
        .save();
  }

  /** Gives a person an individual number. */
  void keepNumber(TenantKeys keys, String addresseeNumber, String individualNumber) {
    tenancy.run(
        tenant,
        session -> {
          var cipher = keys.cipher(session);
          session
              .jdbc()
              .sql(
                  "INSERT INTO resident_register.individual_number (tenant_id, resident_id, number_cipher, number_hmac,"
                      + " valid_from, known_from) SELECT tenant_id, resident_id, ?, ?, '2020-04-01', '2020-04-01'"
                      + " FROM resident_register.resident WHERE addressee_number = ?")
              .params(
                  cipher.encrypt(ResidentRegister.INDIVIDUAL_NUMBER, individualNumber),
                  cipher.lookupHash(ResidentRegister.INDIVIDUAL_NUMBER, individualNumber),
                  addresseeNumber)
              .update();
        });
  }
}
