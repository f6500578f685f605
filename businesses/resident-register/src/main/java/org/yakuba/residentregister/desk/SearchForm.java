package org.yakuba.residentregister.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.number.ResidentCode;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;
import org.yakuba.residentregister.search.BlankItem;
import org.yakuba.residentregister.search.NameMode;
import org.yakuba.residentregister.search.NamePart;
import org.yakuba.residentregister.search.QuickSearch;
import org.yakuba.residentregister.search.SearchConditions;

/**
 * Reads the search form: one box, or the detailed form. All that is wrong is told at once, at the
 * fields.
 */
final class SearchForm {
  /** Fields of the form; whatever else a request carries is no condition. */
  static final List<String> FIELDS =
      List.of(
          "q",
          "kana",
          "kanaMode",
          "name",
          "nameMode",
          "roman",
          "bornFrom",
          "bornTo",
          "sex",
          "residentType",
          "status",
          "removalReason",
          "relationship",
          "townCode",
          "blank",
          "address",
          "building",
          "addresseeNumber",
          "householdNumber",
          "residentCode",
          "residenceCardNumber",
          "presentOnly");

  private final Map<String, String> input;
  private final Violations wrong;

  private SearchForm(Map<String, String> input, Violations wrong) {
    this.input = input;
    this.wrong = wrong;
  }

  /** What was given, by field, without empty ones. */
  static Map<String, String> given(Map<String, String> request) {
    var given = new LinkedHashMap<String, String>();
    for (var field : FIELDS) {
      var value = request.get(field);
      if (value != null && !value.isBlank()) {
        given.put(field, value.strip());
      }
    }
    return given;
  }

  /**
   * The conditions of the form.
   *
   * @param given fields of {@link #given}
   * @param wrong collects what is wrong
   */
  static SearchConditions read(Map<String, String> given, Violations wrong) {
    var quick = given.get("q");
    if (quick != null) {
      if (quick.length() > QuickSearch.LONGEST) {
        wrong.add(
            "q",
            quick.substring(0, 20) + "…",
            "RES-S06",
            "検索する言葉は" + QuickSearch.LONGEST + "文字までです");
        return SearchConditions.builder().build();
      }
      return QuickSearch.read(quick, NameMode.BEGINNING, "q", wrong);
    }
    return new SearchForm(given, wrong).detailed();
  }

  private SearchConditions detailed() {
    var found = SearchConditions.builder();
    names(found);
    birth(found);
    choices(found);
    recordItems(found);
    var address = limited("address", 300);
    if (address != null) {
      found.address(address);
    }
    var building = limited("building", 300);
    if (building != null) {
      found.building(building);
    }
    numbers(found);
    if (input.containsKey("presentOnly")) {
      found.presentOnly();
    }
    return found.build();
  }

  private void names(SearchConditions.Builder found) {
    var kana = limited("kana", NamePart.LONGEST);
    if (kana != null) {
      found.kana(kana, mode("kanaMode"));
    }
    var name = limited("name", NamePart.LONGEST);
    if (name != null) {
      found.name(name, mode("nameMode"));
    }
    var roman = limited("roman", NamePart.LONGEST);
    if (roman != null) {
      found.roman(roman);
    }
  }

  private void birth(SearchConditions.Builder found) {
    var from = day("bornFrom");
    var to = day("bornTo");
    if (from == null && input.containsKey("bornTo") && !input.containsKey("bornFrom")) {
      wrong.add("bornFrom", null, "RES-S07", "期間で探すときは、始まりの日も入力してください");
    } else if (from != null && to != null && to.isBefore(from)) {
      wrong.add("bornTo", input.get("bornTo"), "RES-S05", "期間の終わりが始まりより前です");
    } else if (from != null) {
      found.birth(from, to == null ? from : to);
    }
  }

  private void choices(SearchConditions.Builder found) {
    var sex = input.get("sex");
    if (sex != null && known("sex", sex, "0", "1", "2")) {
      found.sex(Sex.ofCode(sex));
    }
    var type = input.get("residentType");
    if (type != null && known("residentType", type, "1", "2")) {
      found.residentType(ResidentType.ofCode(type));
    }
    var status = input.get("status");
    if (status != null && known("status", status, "registered", "removed")) {
      found.registered(status.equals("registered"));
    }
    var reason = input.get("removalReason");
    if (reason != null
        && known("removalReason", reason, "21", "22", "23", "24", "25", "26", "27", "28")) {
      found.removalReason(reason);
    }
  }

  private void recordItems(SearchConditions.Builder found) {
    var codes = input.get("relationship");
    if (codes != null) {
      Relationship.parse(narrow(codes).toUpperCase(Locale.ROOT))
          .ifPresentOrElse(
              found::relationship,
              () ->
                  wrong.add(
                      "relationship", codes, "RES-S12", "続柄は2桁のコードを4つまで続けて入力してください。例 1220(妻の子)"));
    }
    var town = input.get("townCode");
    if (town != null && narrow(town).matches("[0-9]{7}")) {
      found.townCode(narrow(town));
    } else if (town != null) {
      wrong.add("townCode", town, "RES-S13", "町字コードは7桁の数字です");
    }
    var blank = input.get("blank");
    if (blank != null) {
      Arrays.stream(BlankItem.values())
          .filter(item -> item.itemId().equals(blank))
          .findFirst()
          .ifPresentOrElse(found::blank, () -> wrong.add("blank", blank, "RES-S10", "選べない項目です"));
    }
  }

  private void numbers(SearchConditions.Builder found) {
    var addressee = number("addresseeNumber");
    if (addressee != null) {
      found.addresseeNumber(addressee);
    }
    var household = number("householdNumber");
    if (household != null) {
      found.householdNumber(household);
    }
    var code = input.get("residentCode");
    if (code != null) {
      var narrow = narrow(code);
      if (ResidentCode.parse(narrow).isEmpty()) {
        wrong.add("residentCode", code, "RES-S08", "住民票コードは検査数字の合う11桁の数字です");
      } else {
        found.residentCode(narrow);
      }
    }
    var card = input.get("residenceCardNumber");
    if (card != null) {
      var narrow = narrow(card).toUpperCase(Locale.ROOT);
      if (narrow.matches("[A-Z]{2}[0-9]{8}[A-Z]{2}")) {
        found.residenceCardNumber(narrow);
      } else {
        wrong.add("residenceCardNumber", card, "RES-S09", "在留カード等番号は英字2・数字8・英字2です");
      }
    }
  }

  private @Nullable String number(String field) {
    var text = input.get(field);
    if (text == null) {
      return null;
    }
    var narrow = narrow(text);
    if (narrow.isEmpty()
        || narrow.length() > 15
        || !narrow.chars().allMatch(c -> c > ' ' && c <= '~')) {
      wrong.add(field, text, "RES-S04", "番号は半角15文字までです");
      return null;
    }
    return narrow;
  }

  private @Nullable String limited(String field, int longest) {
    var text = input.get(field);
    if (text != null && text.length() > longest) {
      wrong.add(field, text.substring(0, 20) + "…", "RES-S06", longest + "文字までです");
      return null;
    }
    return text;
  }

  private @Nullable LocalDate day(String field) {
    var text = input.get(field);
    if (text == null) {
      return null;
    }
    return switch (DateInput.parse(text)) {
      case ParsedDate.Ok(var day) -> day;
      case ParsedDate.Invalid(var code, var message) -> {
        wrong.add(field, text, code, message);
        yield null;
      }
    };
  }

  private NameMode mode(String field) {
    var text = input.get(field);
    for (var mode : NameMode.values()) {
      if (mode.name().equals(text)) {
        return mode;
      }
    }
    return NameMode.BEGINNING;
  }

  private boolean known(String field, String value, String... values) {
    if (List.of(values).contains(value)) {
      return true;
    }
    wrong.add(field, value, "RES-S10", "選べる値は " + String.join("、", values) + " です");
    return false;
  }

  private static String narrow(String text) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        narrow.append((char) (c - 0xFEE0));
      } else if (c != ' ' && c != '　') {
        narrow.append(c);
      }
    }
    return narrow.toString();
  }
}
