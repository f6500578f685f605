package org.yakuba.applicationmanagement.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a package.
 *
 * @param path file that it is about; null when it is about none
 * @param itemId item that it is about; null when it is about none
 */
public record Finding(Code code, @Nullable String path, @Nullable String itemId) {

  /** By code, then by path or item. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.code().id())
          .thenComparing(finding -> finding.path() == null ? "" : finding.path())
          .thenComparing(finding -> finding.itemId() == null ? "" : finding.itemId());

  static Finding of(Code code) {
    return new Finding(code, null, null);
  }

  /** The package itself is larger than all of its files may be. */
  public static Finding tooLargeAsAWhole() {
    return of(Code.TOO_LARGE);
  }

  static Finding atPath(Code code, String path) {
    return new Finding(code, path, null);
  }

  static Finding atItem(Code code, String itemId) {
    return new Finding(code, null, itemId);
  }

  /** 取込検証のコード (application-management §4.1). */
  public enum Code {
    BROKEN("APP-E001"),
    ENCRYPTED("APP-E002"),
    UNSAFE_NAME("APP-E003"),
    TOO_LARGE("APP-E004"),
    SAME_NAME_TWICE("APP-E005"),
    NO_CONTROL_FILE("APP-E010"),
    BAD_CONTROL_FILE("APP-E011"),
    LISTED_FILE_MISSING("APP-E012"),
    FILE_NOT_LISTED("APP-E013"),
    HASH_DIFFERS("APP-E014"),
    REQUIRED_FILE_NOT_LISTED("APP-E015"),
    NAME_NOT_ALLOWED("APP-E016"),
    OTHER_MUNICIPALITY("APP-E020"),
    UNKNOWN_PROCEDURE("APP-E021"),
    UNKNOWN_FORM_VERSION("APP-E022"),
    RECEIPT_WITH_OTHER_CONTENT("APP-E023"),
    RECEIVED_BEFORE("APP-I024"),
    NOTHING_TO_RESUBMIT("APP-E025"),
    SUBMITTED_IN_FUTURE("APP-E026"),
    BAD_ITEM_FILE("APP-E030"),
    UNKNOWN_ITEM("APP-E031"),
    SAME_ITEM_TWICE("APP-E032"),
    CONTENT_NOT_AS_NAMED("APP-E033"),
    MALWARE("APP-E034"),
    SIGNATURE_FILES_MISSING("APP-E035"),
    SIGNATURE_INVALID("APP-E036"),
    SERIAL_NUMBER_MISSING("APP-E037"),
    ITEM_EMPTY("APP-W040"),
    ITEM_NOT_OF_FORM("APP-W041"),
    CHARACTER_NOT_STANDARD("APP-W043"),
    CERTIFICATE_NOT_VALID("APP-W044");

    private final String id;

    Code(String id) {
      this.id = id;
    }

    /** The code as answers and messages have it. */
    public String id() {
      return id;
    }
  }
}
