package org.yakuba.platform.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yakuba.platform.identity.TenantCipher;

/**
 * 検証用二次元コード — ties what a copy says to its number by the municipality's own key (forms §4, §5). A
 * changed letter, date or number does not agree with it any more.
 *
 * @param issueNumber 発行番号
 * @param signature first 128 bits of the keyed hash, 32 hexadecimal digits
 */
public record VerificationCode(String issueNumber, String signature) {
  private static final String PURPOSE = "platform.document.issue";
  private static final String VERSION = "YKB1";
  private static final int SIGNATURE_BYTES = 16;
  private static final Pattern FORM = Pattern.compile(VERSION + "\\|([^|]{1,80})\\|([0-9a-f]{32})");
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          StandardCharsets.UTF_8.name(),
          EncodeHintType.MARGIN,
          0);

  /** Signs the whole content of a copy. */
  public static VerificationCode sign(TenantCipher keys, String issueNumber, String content) {
    var hash = keys.lookupHash(PURPOSE, issueNumber + "\n" + content);
    return new VerificationCode(
        issueNumber, HexFormat.of().formatHex(Arrays.copyOf(hash, SIGNATURE_BYTES)));
  }

  /** Reads what a scanner read; empty when it is no code of this program. */
  public static Optional<VerificationCode> parse(String text) {
    var found = FORM.matcher(text.strip());
    return found.matches()
        ? Optional.of(new VerificationCode(found.group(1), found.group(2)))
        : Optional.empty();
  }

  /** {@code YKB1|<issueNumber>|<hex32>}. */
  public String text() {
    return VERSION + "|" + issueNumber + "|" + signature;
  }

  /** The modules of the QR code of a text, error correction M, without quiet zone. */
  static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }
}
