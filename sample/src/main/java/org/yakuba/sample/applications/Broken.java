package org.yakuba.sample.applications;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yakuba.sample.applications.SampleSignature.Signer;
import org.yakuba.sample.applications.ZipWriter.Trait;

/** Packages that must be kept out, one of every defect of stages 1 to 4. */
final class Broken {
  private static final int BOMB_BYTES = 8 << 20;
  private static final int TOO_MANY = 61;
  private static final int INSIDE_THE_FIRST_FILE = 46;
  private static final String MALWARE_TEST_FILE =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private Broken() {}

  static void containers(SamplePackages to) {
    var sound = to.nextChange().zip();
    to.rejected("cut-off", Arrays.copyOf(sound, sound.length / 2), "APP-E001");
    to.rejected("no-zip", bytes("これは申請ではありません"), "APP-E001");
    var damaged = to.nextChange().zip();
    damaged[INSIDE_THE_FIRST_FILE] ^= 1;
    to.rejected("damaged", damaged, "APP-E001");
    to.rejected(
        "encrypted",
        with(to, "tempu/01_a.pdf", PackageDraft.PDF, false, Trait.ENCRYPTED),
        "APP-E002");
    to.rejected(
        "climbs-out", with(to, "../../etc/passwd", bytes("x"), false, Trait.NONE), "APP-E003");
    to.rejected("absolute", with(to, "/etc/passwd", bytes("x"), false, Trait.NONE), "APP-E003");
    to.rejected("backslash", with(to, "tempu\\a.pdf", bytes("x"), false, Trait.NONE), "APP-E003");
    to.rejected("drive", with(to, "C:a.pdf", bytes("x"), false, Trait.NONE), "APP-E003");
    to.rejected(
        "link", with(to, "tempu/01_a.pdf", bytes("/etc/passwd"), false, Trait.LINK), "APP-E003");
    to.rejected(
        "bomb", with(to, "tempu/01_a.pdf", new byte[BOMB_BYTES], true, Trait.NONE), "APP-E004");
    var many = new ZipWriter();
    to.nextChange().files().forEach(many::add);
    for (int i = 0; i < TOO_MANY; i++) {
      many.add("tempu/%02d_a.pdf".formatted(i + 1), PackageDraft.PDF);
    }
    to.rejected("too-many", many.bytes(), "APP-E004");
    to.rejected("same-name", with(to, "SHINSEI.CSV", bytes("x"), false, Trait.NONE), "APP-E005");
  }

  private static byte[] with(
      SamplePackages to, String path, byte[] content, boolean deflate, Trait trait) {
    var zip = new ZipWriter();
    to.nextChange().files().forEach(zip::add);
    return zip.add(path, content, deflate, trait).bytes();
  }

  static void contents(SamplePackages to) {
    to.rejected("no-control-file", to.nextChange().seal().without("kanri.xml").zip(), "APP-E010");
    to.rejected(
        "control-file-with-doctype",
        to.nextChange()
            .file(
                "kanri.xml",
                bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
            .zip(),
        "APP-E011");
    to.rejected(
        "control-file-of-another-name",
        to.nextChange().file("kanri.xml", bytes("<ApplicationControl xmlns=\"urn:other\"/>")).zip(),
        "APP-E011");
    to.rejected(
        "listed-and-missing",
        to.nextChange()
            .file("tempu/01_a.pdf", PackageDraft.PDF)
            .seal()
            .without("tempu/01_a.pdf")
            .zip(),
        "APP-E012");
    to.rejected(
        "not-listed",
        to.nextChange().seal().file("tempu/01_a.pdf", PackageDraft.PDF).zip(),
        "APP-E013");
    to.rejected(
        "changed-on-the-way",
        to.nextChange().seal().file("shinsei.pdf", bytes("%PDF-1.7 other")).zip(),
        "APP-E014");
    to.rejected("no-image", to.nextChange().without("shinsei.pdf").zip(), "APP-E015");
    to.rejected(
        "program-inside", to.nextChange().file("tempu/01_a.exe", bytes("MZ")).zip(), "APP-E016");
  }

  static void addresses(SamplePackages to) {
    to.rejected(
        "of-another-town", to.nextChange().control("MunicipalityCode", "131016").zip(), "APP-E020");
    to.rejected(
        "unknown-procedure", to.nextChange().control("ProcedureId", "ZZZ-99").zip(), "APP-E021");
    to.rejected("unknown-form", to.nextChange().control("FormVersion", "99").zip(), "APP-E022");
    var first = "A%s00002".formatted(to.nextReceipt().substring(1, 9));
    to.rejected(
        "same-number-other-content",
        to.nextChange().control("ReceiptNumber", first).zip(),
        "APP-E023");
    to.rejected(
        "corrects-nothing",
        to.nextChange()
            .control("SubmissionType", "RESUBMISSION")
            .control("OriginalReceiptNumber", "A2026010199999")
            .zip(),
        "APP-E025");
    to.rejected(
        "from-the-future",
        to.nextChange().control("SubmittedAt", "2099-01-01T00:00:00+09:00").zip(),
        "APP-E026");
  }

  static void bodies(SamplePackages to) {
    to.rejected(
        "items-not-utf8",
        to.nextChange().file("shinsei.csv", new byte[] {(byte) 0x82, (byte) 0xA0}).zip(),
        "APP-E030");
    to.rejected("unknown-item", to.nextChange().item("favouriteColour", "青").zip(), "APP-E031");
    to.rejected(
        "item-twice",
        to.nextChange()
            .file(
                "shinsei.csv",
                bytes(
                    "itemId,itemName,sequence,value\r\napplicantName,氏名,1,見本　花子\r\napplicantName,氏名,1,見本　次郎\r\n"))
            .zip(),
        "APP-E032");
    to.rejected(
        "page-called-pdf",
        to.nextChange()
            .file("tempu/01_a.pdf", bytes("<html><script>alert(1)</script></html>"))
            .zip(),
        "APP-E033");
    to.add(
        "malware",
        to.nextChange().file("tempu/01_a.pdf", bytes("%PDF-1.7 " + MALWARE_TEST_FILE)).zip(),
        "QUARANTINED",
        "NOT_ATTEMPTED",
        "APP-E034");
    to.rejected("claim-unsigned", to.nextClaim().zip(), "APP-E035");
    to.rejected(
        "claim-changed-after-signing",
        to.nextClaim().signed(Signer.HOLDER).file("shinsei.xml", bytes("<Application/>")).zip(),
        "APP-E036");
    to.rejected("claim-signed-by-expired", to.nextClaim().signed(Signer.EXPIRED).zip(), "APP-E036");
    to.rejected("claim-signed-by-revoked", to.nextClaim().signed(Signer.REVOKED).zip(), "APP-E036");
    to.rejected(
        "claim-signed-by-stranger", to.nextClaim().signed(Signer.STRANGER).zip(), "APP-E036");
    to.rejected(
        "no-certificate", to.nextChange().control("CertificateSerialNumber", "").zip(), "APP-E037");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
