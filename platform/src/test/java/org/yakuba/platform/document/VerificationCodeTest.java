package org.yakuba.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.test.Poppler;
import org.yakuba.platform.test.TestDatabase;

class VerificationCodeTest {
  @Test
  @Proves({"FRM-4-02"})
  void the_code_on_the_paper_is_read_back_by_a_scanner() throws Exception {
    var code = new VerificationCode("20261121-見本市-0001", "0123456789abcdef0123456789abcdef");
    var form = FormDefinition.resource(VerificationCodeTest.class, "sample-form.yaml");
    var data =
        new DocumentData(
            Map.of("number", code.issueNumber(), "certified", ""),
            List.of(new Part("person", Map.of("name", "例示　健"))));
    var pdf =
        new DocumentEngine(Optional.of(SampleFont.FILE))
            .render(
                form,
                List.of(new Copy(data, new Ornaments(null, code.text(), null))),
                Instant.EPOCH)
            .pdf();
    assertThat(scanned(pdf)).isEqualTo("YKB1|20261121-見本市-0001|" + code.signature());
  }

  @Test
  @Proves({"FRM-3-04"})
  void a_changed_letter_or_number_does_not_agree_with_the_signature_of_the_municipality() {
    try (var database = TestDatabase.fresh()) {
      var keys = new TenantKeys(MasterKey.ofBase64("eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U="));
      var one = cipher(database, keys, "990019");
      var other = cipher(database, keys, "990027");
      var signed = VerificationCode.sign(one, "1", "氏名,例示　健");
      assertThat(signed).isEqualTo(VerificationCode.sign(one, "1", "氏名,例示　健"));
      assertThat(signed).isNotEqualTo(VerificationCode.sign(one, "1", "氏名,例示　建"));
      assertThat(signed.signature())
          .isNotEqualTo(VerificationCode.sign(one, "2", "氏名,例示　健").signature());
      assertThat(signed).isNotEqualTo(VerificationCode.sign(other, "1", "氏名,例示　健"));
    }
  }

  @Test
  void only_codes_of_this_program_are_read() {
    var code = new VerificationCode("1-2", "0123456789abcdef0123456789abcdef");
    assertThat(VerificationCode.parse(code.text())).contains(code);
    assertThat(VerificationCode.parse("YKB2|1-2|0123456789abcdef0123456789abcdef")).isEmpty();
    assertThat(VerificationCode.parse("YKB1|1|2|0123456789abcdef0123456789abcdef")).isEmpty();
    assertThat(VerificationCode.parse("")).isEmpty();
  }

  private static TenantCipher cipher(TestDatabase database, TenantKeys keys, String code) {
    return database.tenancy().call(database.tenant(code), keys::cipher);
  }

  /** The place of the code on the form, drawn by poppler and read by a decoder. */
  private static String scanned(byte[] pdf) throws Exception {
    var page = Poppler.firstPage(pdf, 300);
    int left = Math.round(16 * 300 / 25.4f);
    int top = Math.round(251 * 300 / 25.4f);
    int edge = Math.round(26 * 300 / 25.4f);
    var pixels = page.getRGB(left, top, edge, edge, null, 0, edge);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(edge, edge, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
        .getText();
  }
}
