package org.yakuba.applicationmanagement.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.Finding;
import org.yakuba.applicationmanagement.rules.PackageIntake;
import org.yakuba.applicationmanagement.rules.PackageIntake.Examined;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.facts.Assessor;
import org.yakuba.kernel.facts.Fault;

/** {@code ./yakuba assess application-intake} (application-management §10). */
public final class ApplicationIntakeAssessor implements Assessor {

  /** The id on the command line. */
  public static final String ID = "application-intake";

  private final PackageIntake intake;

  /**
   * @param standardCharacters whether a text consists of 行政事務標準文字
   */
  public ApplicationIntakeAssessor(Predicate<String> standardCharacters) {
    this.intake = new PackageIntake(Procedures.standard(), standardCharacters);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Outcome assess(@Nullable Object json) {
    var faults = new ArrayList<Fault>();
    var facts = IntakeFacts.read(json, faults);
    if (facts == null) {
      return new Refused(faults);
    }
    var examined = intake.examine(facts.application(), facts.reception());
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("disposition", examined.disposition().name());
    result.put("findings", findings(examined));
    result.put("applicantAddresseeNumber", examined.identification().addresseeNumber());
    result.put("identification", examined.identification().result().name());
    return new Assessed(result, trace(facts, examined).steps());
  }

  private static List<Map<String, Object>> findings(Examined examined) {
    var findings = new ArrayList<Map<String, Object>>();
    for (var finding : examined.findings()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("code", finding.code().id());
      if (finding.path() != null) {
        json.put("path", finding.path());
      }
      if (finding.itemId() != null) {
        json.put("itemId", finding.itemId());
      }
      findings.add(json);
    }
    return findings;
  }

  private static Trace trace(IntakeFacts facts, Examined examined) {
    var trace = Trace.of(ID, facts.reception().receivedAt().toString());
    for (var finding : examined.findings()) {
      trace.step("取込検証 " + stage(finding), () -> about(finding), finding.code().id());
    }
    trace.step(
        "申請者の特定",
        () -> "送信した日に有効な証明書のシリアル番号で引き、氏名と生年月日を照合",
        examined.identification().result().name());
    trace.step("扱い", () -> "最初に誤りが見つかった段の全ての結果による", examined.disposition().name());
    return trace;
  }

  private static String stage(Finding finding) {
    return switch (finding.code()) {
      case BROKEN, ENCRYPTED, UNSAFE_NAME, TOO_LARGE, SAME_NAME_TWICE -> "段1 容器";
      case NO_CONTROL_FILE,
          BAD_CONTROL_FILE,
          LISTED_FILE_MISSING,
          FILE_NOT_LISTED,
          HASH_DIFFERS,
          REQUIRED_FILE_NOT_LISTED,
          NAME_NOT_ALLOWED ->
          "段2 構成";
      case OTHER_MUNICIPALITY,
          UNKNOWN_PROCEDURE,
          UNKNOWN_FORM_VERSION,
          RECEIPT_WITH_OTHER_CONTENT,
          RECEIVED_BEFORE,
          NOTHING_TO_RESUBMIT,
          SUBMITTED_IN_FUTURE ->
          "段3 宛先";
      case BAD_ITEM_FILE,
          UNKNOWN_ITEM,
          SAME_ITEM_TWICE,
          CONTENT_NOT_AS_NAMED,
          MALWARE,
          SIGNATURE_FILES_MISSING,
          SIGNATURE_INVALID,
          SERIAL_NUMBER_MISSING ->
          "段4 中身";
      case ITEM_EMPTY, ITEM_NOT_OF_FORM, CHARACTER_NOT_STANDARD, CERTIFICATE_NOT_VALID -> "段5 項目";
    };
  }

  private static String about(Finding finding) {
    return finding.path() != null
        ? finding.path()
        : finding.itemId() != null ? finding.itemId() : "申請全体";
  }
}
