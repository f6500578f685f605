package org.yakuba.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yakuba.characters.GlyphImages;
import org.yakuba.kernel.money.Yen;
import org.yakuba.payments.ledger.BankBranch;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.platform.document.SampleSeal;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.notice.CertificateSettings.Certifier;
import org.yakuba.residentregister.notice.CertificateSettings.Role;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/**
 * What a fictional municipality needs before it can issue certificates: a mayor, a seal, a fee.
 * Real ones set their own; without it nothing is issued.
 */
public final class SampleOffice {
  private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
  private static final String PREFECTURE = "見本県";
  private static final Yen FEE = Yen.of(300);
  private static final int SEAL_EDGE = 240;
  private static final LocalDate BANKS_SINCE = LocalDate.of(2000, 1, 1);

  private SampleOffice() {}

  /**
   * Sets everything anew; safe to repeat.
   *
   * @param name of the municipality
   */
  public static void open(Program program, Operator operator, String name) {
    payments(program, operator);
    var font = program.part(GlyphImages.class).fontFile();
    if (font.isEmpty()) {
      return;
    }
    var settings = program.part(CertificateSettings.class);
    var seal = SampleSeal.png(font.get(), name + "長之印");
    program
        .part(Tenancy.class)
        .run(
            operator.tenant(),
            session -> {
              if (settings.hasCertifier(session, SINCE)) {
                return;
              }
              settings.certifier(
                  session,
                  operator,
                  new Certifier(
                      Role.HEAD, PREFECTURE, name + "長", "見本　太郎", seal, SEAL_EDGE, SINCE, null));
              for (var kind :
                  List.of(
                      CertificateKind.RESIDENT_RECORD,
                      CertificateKind.REMOVED_RECORD,
                      CertificateKind.RECORD_ITEMS,
                      CertificateKind.REMOVED_ITEMS)) {
                for (var channel : List.of(CertificateChannel.COUNTER, CertificateChannel.POSTAL)) {
                  settings.fee(session, operator, kind, channel, FEE, SINCE);
                }
              }
            });
  }

  /** Who orders transfers, and a few banks that do not exist. */
  private static void payments(Program program, Operator operator) {
    var requesters = program.part(Requesters.class);
    var banks = program.part(BankMaster.class);
    var officer = operator.officer().officerId();
    var now = Instant.now();
    program
        .part(Tenancy.class)
        .run(
            operator.tenant(),
            session -> {
              if (!requesters.on(session, SINCE).isEmpty()) {
                return;
              }
              requesters.put(
                  session,
                  new Requesters.Requester(
                      "1234567890",
                      "ﾐﾎﾝｼｶｲｹｲｶﾝﾘｼﾔ",
                      "9999",
                      "ﾐﾄﾞﾘｷﾞﾝｺｳ",
                      "001",
                      "ﾎﾝﾃﾝ",
                      "1",
                      "0012345",
                      ZenginFile.Separator.CRLF,
                      SINCE),
                  officer,
                  now);
              banks.put(
                  session, branch("9999", "みどり銀行", "ﾐﾄﾞﾘｷﾞﾝｺｳ", "001", "本店", "ﾎﾝﾃﾝ"), officer, now);
              banks.put(
                  session,
                  branch("9998", "あおば信用金庫", "ｱｵﾊﾞｼﾝﾖｳｷﾝｺ", "012", "駅前", "ｴｷﾏｴ"),
                  officer,
                  now);
              banks.put(
                  session, branch("9900", "ゆうちょ銀行", "ﾕｳﾁﾖ", "198", "一九八", "ｲﾁｷﾕｳﾊﾁ"), officer, now);
            });
  }

  private static BankBranch branch(
      String bank, String name, String kana, String branch, String branchName, String branchKana) {
    return new BankBranch(
        bank, name, kana, branch, branchName, branchKana, BANKS_SINCE, null, null, null);
  }
}
