package org.yakuba.addressee.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.yakuba.characters.TextCheck;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.name.Graphemes;
import org.yakuba.kernel.number.CorporateNumber;
import org.yakuba.kernel.number.MunicipalityCode;

/**
 * Whether a non-resident or corporation may be registered as handed in: {@code ADR-E01} a required
 * item is missing, {@code ADR-E02} characters or length (rulebook addressee §3.1, §7). All
 * violations at once.
 */
public final class NonResidentCheck {

  private static final int NAME = 100;
  private static final int ADDRESS = 186;
  private static final int BUILDING = 300;
  private static final int PHONE = 20;
  private static final Pattern KANA = Pattern.compile("[ァ-ヺー・　－]*");
  private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{7}");
  private static final Pattern TOWN_CODE = Pattern.compile("[0-9]{7}");
  private static final Pattern BUSINESS_CODE = Pattern.compile("[0-9]{3}");
  private static final Pattern DIGITS_AND_HYPHENS = Pattern.compile("[0-9+()-]*");

  private final TextCheck textCheck;

  public NonResidentCheck(TextCheck textCheck) {
    this.textCheck = textCheck;
  }

  /** Everything wrong with the draft, in the order of its items. */
  public List<Violation> check(NonResidentDraft draft) {
    var found = new Violations();
    if (draft.name().isBlank()) {
      found.add("name", draft.name(), "ADR-E01", "氏名または名称を入力してください");
    }
    text("name", "氏名または名称", draft.name(), NAME, found);
    boolean person = draft.entityType() == EntityType.INDIVIDUAL;
    if (person && !draft.name().isBlank() && !draft.name().strip().contains("　")) {
      found.add("name", draft.name(), "ADR-E02", "氏と名の間に全角空白を1つ入れてください");
    }
    matches("nameKana", "フリガナ", draft.nameKana(), KANA, "全角カタカナで入力してください", found);
    text("nameKana", "フリガナ", draft.nameKana(), NAME, found);
    text("alias", "通称", draft.alias(), NAME, found);
    if (!List.of("0", "1", "2").contains(draft.sex())) {
      found.add("sex", draft.sex(), "ADR-E02", "性別は 0 不明 1 男 2 女 のどれかです");
    }
    if (!person && draft.birthDate() != null) {
      found.add("birthDate", null, "ADR-E02", "法人等に生年月日はありません");
    }
    number(
        "municipalityCode",
        draft.municipalityCode(),
        MunicipalityCode.parse(draft.municipalityCode()).isPresent(),
        "市区町村コードが正しくありません",
        found);
    matches("townCode", "町字コード", draft.townCode(), TOWN_CODE, "7桁の数字で入力してください", found);
    text("address", "住所", draft.address(), ADDRESS, found);
    text("building", "方書", draft.building(), BUILDING, found);
    matches("postalCode", "郵便番号", draft.postalCode(), POSTAL_CODE, "7桁の数字で入力してください", found);
    matches("phone", "電話番号", draft.phone(), DIGITS_AND_HYPHENS, "数字とハイフンで入力してください", found);
    length("phone", "電話番号", draft.phone(), PHONE, found);
    if (person && !draft.corporateNumber().isEmpty()) {
      found.add("corporateNumber", draft.corporateNumber(), "ADR-E02", "個人に法人番号はありません");
    }
    number(
        "corporateNumber",
        draft.corporateNumber(),
        CorporateNumber.parse(draft.corporateNumber()).isPresent(),
        "法人番号の検査用数字が合いません",
        found);
    if (!BUSINESS_CODE.matcher(draft.businessCode()).matches()) {
      found.add("businessCode", draft.businessCode(), "ADR-E01", "登録する業務の業務ID(3桁)が必要です");
    }
    return found.toList();
  }

  private void text(String field, String label, String value, int longest, Violations found) {
    length(field, label, value, longest, found);
    for (var violation : textCheck.check(value)) {
      found.add(
          field,
          value,
          "ADR-E02",
          label + "の" + violation.message() + "(" + violation.code() + ")");
    }
  }

  private static void length(
      String field, String label, String value, int longest, Violations found) {
    if (Graphemes.length(value) > longest) {
      found.add(field, value, "ADR-E02", label + "は" + longest + "文字までです");
    }
  }

  private static void matches(
      String field,
      String label,
      String value,
      Pattern pattern,
      String expected,
      Violations found) {
    if (!value.isEmpty() && !pattern.matcher(value).matches()) {
      found.add(field, value, "ADR-E02", label + "は" + expected);
    }
  }

  private static void number(
      String field, String value, boolean valid, String message, Violations found) {
    if (!value.isEmpty() && !valid) {
      found.add(field, value, "ADR-E02", message + ": " + value);
    }
  }
}
