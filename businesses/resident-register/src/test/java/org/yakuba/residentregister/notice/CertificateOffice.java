package org.yakuba.residentregister.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.SampleSeal;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.notice.CertificateSettings.Certifier;
import org.yakuba.residentregister.notice.CertificateSettings.Role;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;
import org.yakuba.residentregister.search.SearchKeys;

/** A municipality that issues certificates, for tests. */
final class CertificateOffice implements AutoCloseable {
  static final Path FONT = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");
  static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
  static final String HIDDEN = "秘匿町九丁目";
  private static final byte[] SEAL = SampleSeal.png(FONT, "見本市長之印");

  final TestDatabase database;
  final TenantId tenant;
  final TestLedger ledger;
  final TenantKeys keys =
      new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U="));
  final CertificateSettings settings = new CertificateSettings(keys);
  final IssuedCertificates issued;
  final CertificateDesk desk;
  final FeeClosings closings;

  private CertificateOffice() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    ledger = new TestLedger(database.tenancy(), tenant, VariantFolding.standard());
    var engine = new DocumentEngine(Optional.of(FONT));
    var clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
    issued = new IssuedCertificates(database.tenancy(), keys, engine, clock);
    desk =
        new CertificateDesk(
            database.tenancy(),
            new DatabaseResidentLedger(),
            new SearchKeys(VariantFolding.standard()),
            keys,
            engine,
            issued,
            clock);
    closings = new FeeClosings(database.tenancy(), clock);
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
  }

  /** With people, a mayor and a fee of 300 yen at the counter and by post. */
  static CertificateOffice open() {
    var office = new CertificateOffice();
    office.people();
    office.certifier(Role.HEAD, "見本市長", "見本　太郎", DAY, null);
    for (var kind : List.of(CertificateKind.RESIDENT_RECORD, CertificateKind.REMOVED_RECORD)) {
      office.fee(kind, CertificateChannel.COUNTER, 300);
      office.fee(kind, CertificateChannel.POSTAL, 300);
    }
    return office;
  }

  void certifier(Role role, String title, String name, LocalDate from, @Nullable LocalDate to) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                settings.certifier(
                    session,
                    clerk(),
                    new Certifier(role, "見本県", title, name, SEAL, 240, from, to)));
  }

  void fee(CertificateKind kind, CertificateChannel channel, int yen) {
    database
        .tenancy()
        .run(tenant, session -> settings.fee(session, clerk(), kind, channel, Yen.of(yen), DAY));
  }

  /** Protects a person from {@link #DAY} on. */
  void protect(String number) {
    var flag =
        new SuppressionFlag(
            number,
            "m" + number,
            ProtectionRole.SUBJECT,
            MeasureKind.DECIDED,
            DAY,
            DAY.plusYears(1),
            true,
            null,
            Set.of(ProtectedScope.values()));
    database.tenancy().run(tenant, session -> ProtectiveFlags.replace(session, List.of(flag)));
  }

  Operator clerk() {
    return operator(null);
  }

  Operator because(String reason) {
    return operator(reason);
  }

  Operator numberClerk() {
    return operator(null, Privileges.INDIVIDUAL_NUMBER_VIEW);
  }

  private Operator operator(@Nullable String reason, Privilege... privileges) {
    return new Operator(
        new Officer(tenant, "t1", "窓口　花子", "市民課", Set.of("counter"), Set.of(privileges)),
        "10.0.0.5",
        "RESIDENT_REGISTER",
        reason,
        UUID.randomUUID());
  }

  /** A copy of the own record, at the counter. */
  static CertificateRequest own(String number, CertificateItem... include) {
    return new CertificateRequest(
        UUID.randomUUID(),
        CertificateKind.RESIDENT_RECORD,
        CertificateLayout.INDIVIDUAL,
        MemberSequence.STANDARD,
        number,
        List.of(number),
        false,
        Set.copyOf(Arrays.asList(include)),
        CertificateRequester.SELF,
        null,
        null,
        CertificateChannel.COUNTER,
        IdentityCheck.PHOTO_DOCUMENT,
        "年金の手続",
        "年金事務所",
        null,
        false,
        null,
        1,
        "01");
  }

  /** A copy of a household, asked for by a member. */
  static CertificateRequest household(
      String person, List<String> subjects, CertificateItem... include) {
    var own = own(person, include);
    return new CertificateRequest(
        own.requestId(),
        own.kind(),
        CertificateLayout.HOUSEHOLD,
        own.sequence(),
        person,
        subjects,
        false,
        own.include(),
        own.requester(),
        null,
        null,
        own.channel(),
        own.identityCheck(),
        own.usedFor(),
        own.submitTo(),
        null,
        false,
        null,
        1,
        "01");
  }

  /** The same request by somebody else. */
  static CertificateRequest by(
      CertificateRequester requester, @Nullable String number, CertificateRequest request) {
    return new CertificateRequest(
        UUID.randomUUID(),
        request.kind(),
        request.layout(),
        request.sequence(),
        request.person(),
        request.subjects(),
        request.withHistory(),
        request.include(),
        requester,
        "請求　者",
        number,
        request.channel(),
        request.identityCheck(),
        "債権の回収",
        "裁判所",
        "契約書",
        requester == CertificateRequester.PUBLIC_AGENCY,
        requester == CertificateRequester.PUBLIC_AGENCY ? FeeExemption.PUBLIC_USE : null,
        1,
        "01");
  }

  private void people() {
    ledger
        .person("11", "髙橋　葛󠄂太", "タカハシ　カツタ")
        .with("birth_date", LocalDate.of(1985, 3, 1))
        .with("household_number", "900")
        .with("head_name", "髙橋　葛󠄂太")
        .with("sex", "1")
        .with("address_building", "辻󠄂ハイツ二〇三号")
        .with("address_set_date", DAY)
        .with("address_set_notification_date", DAY)
        .with("became_resident_date", DAY)
        .with("became_resident_notification_date", DAY)
        .with("became_resident_reason_code", "01")
        .with("origin_address", "神奈川県見本郡雛形町一番地")
        .with("registered_domicile", "見本県見本市本町三丁目五番")
        .with("head_of_family_register", "髙橋　葛󠄂太")
        .with("resident_code", "98765432103")
        .event("01", DAY, DAY)
        .save();
    member("12", "髙橋　花子", "12", "2", LocalDate.of(1987, 7, 7), 2);
    member("13", "髙橋　空", "20", "0", LocalDate.of(2015, 5, 5), 3);
    ledger
        .person("21", "秘密　守子", "ヒミツ　モリコ")
        .with("household_number", "901")
        .with("address_town", HIDDEN)
        .with("registered_domicile", "見本県" + HIDDEN + "本籍")
        .with("origin_address", "他県" + HIDDEN)
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("31", "ＳＭＩＴＨ　ＪＯＨＮ", "スミス　ジョン")
        .with("resident_type", "2")
        .with("birth_date", LocalDate.of(1990, 7, 4))
        .with("alias", "見本　次郎")
        .with("nationality", "USA")
        .with("residence_status", "T26")
        .with("art3045_category", "01")
        .with("residence_period", "0300000")
        .with("residence_period_expiry", LocalDate.of(2027, 5, 6))
        .with("residence_card_number", "AB12345678CD")
        .event("02", DAY, DAY)
        .save();
    ledger
        .person("41", "転出　予定", "テンシュツ　ヨテイ")
        .event("01", DAY, DAY)
        .with("resident_status", "2")
        .with("removed_reason_code", "21")
        .with("removed_date", LocalDate.of(2026, 12, 31))
        .with("move_out_planned_address", "千葉県予定市")
        .event("21", LocalDate.of(2026, 12, 31), LocalDate.of(2026, 9, 20))
        .save();
    ledger
        .person("42", "転出　済", "テンシュツ　スミ")
        .event("01", DAY, DAY)
        .with("resident_status", "2")
        .with("removed_reason_code", "21")
        .with("removed_date", LocalDate.of(2021, 3, 31))
        .with("move_out_planned_address", "千葉県予定市")
        .with("move_out_confirmed_address", "千葉県確定市")
        .event("21", LocalDate.of(2021, 3, 31), LocalDate.of(2021, 3, 20))
        .save();
    ledger.person("51", "外字\uE000", "ガイジ").event("01", DAY, DAY).save();
  }

  private void member(
      String number, String name, String relationship, String sex, LocalDate born, int order) {
    ledger
        .person(number, name, null)
        .with("birth_date", born)
        .with("sex", sex)
        .with("household_number", "900")
        .with("relationship_codes", relationship)
        .with("display_order", order)
        .with("head_name", "髙橋　葛󠄂太")
        .with("address_building", "辻󠄂ハイツ二〇三号")
        .event("01", DAY, DAY)
        .save();
  }

  @Override
  public void close() {
    database.close();
  }
}
