package org.yakuba.residentregister.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.kernel.number.ResidentCode;

/**
 * The one box: reads what was typed word by word - kana, characters, roman letters, a date of birth
 * or two joined by 〜, an address, a number.
 */
public final class QuickSearch {
  /** The most characters the box takes. */
  public static final int LONGEST = 100;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern KANA =
      Pattern.compile("[\\u3041-\\u309F\\u30A0-\\u30FF\\uFF66-\\uFF9F]+");
  private static final Pattern ROMAN = Pattern.compile("[A-Za-z'.-]+");
  private static final Pattern RESIDENCE_CARD = Pattern.compile("[A-Za-z]{2}[0-9]{8}[A-Za-z]{2}");
  private static final Pattern LIKE_A_DATE =
      Pattern.compile("(?:[MTSHRmtshr]|明治|大正|昭和|平成|令和|[明大昭平令])(?:[0-9]|元).*|[0-9]{4}[-/.年].*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern RANGE = Pattern.compile("[〜～~]");

  private final String field;
  private final Violations wrong;
  private final SearchConditions.Builder found = SearchConditions.builder();
  private final List<String> kana = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> roman = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  private QuickSearch(String field, Violations wrong) {
    this.field = field;
    this.wrong = wrong;
  }

  /**
   * The conditions typed into the box.
   *
   * @param text what was typed
   * @param mode where in a name the typed part must stand
   * @param field name of the box in messages
   * @param wrong collects what cannot be read
   */
  public static SearchConditions read(String text, NameMode mode, String field, Violations wrong) {
    var search = new QuickSearch(field, wrong);
    for (var word : SPACES.split(text.strip())) {
      if (!word.isEmpty()) {
        search.take(word, halfWidth(word));
      }
    }
    return search.conditions(mode);
  }

  private void take(String word, String narrow) {
    if (LIKE_A_DATE.matcher(narrow).matches()) {
      takeDates(narrow);
    } else if (DIGITS.matcher(narrow).matches()) {
      takeNumber(narrow);
    } else if (RESIDENCE_CARD.matcher(narrow).matches()) {
      found.residenceCardNumber(narrow.toUpperCase(Locale.ROOT));
    } else if (KANA.matcher(word).matches()) {
      kana.add(word);
    } else if (ROMAN.matcher(narrow).matches()) {
      roman.add(narrow);
    } else if (narrow.chars().anyMatch(c -> c >= '0' && c <= '9')
        || narrow.contains("丁目")
        || narrow.contains("番地")) {
      places.add(word);
    } else {
      names.add(word);
    }
  }

  private void takeDates(String word) {
    var ends = RANGE.split(word, 2);
    var days = new ArrayList<LocalDate>();
    for (var end : ends) {
      switch (DateInput.parse(end)) {
        case ParsedDate.Ok(var day) -> days.add(day);
        case ParsedDate.Invalid(var code, var message) -> wrong.add(field, word, code, message);
      }
    }
    if (days.size() == ends.length) {
      bornBetween(days.getFirst(), days.getLast(), word);
    }
  }

  private void takeNumber(String digits) {
    if (digits.length() == 8 && DateInput.parse(digits) instanceof ParsedDate.Ok(var day)) {
      found.birth(day, day);
    } else if (digits.length() == 11 && ResidentCode.parse(digits).isPresent()) {
      found.residentCode(digits);
    } else if (IndividualNumber.parse(digits).isPresent()) {
      wrong.add(field, null, "RES-S03", "個人番号はこの欄では検索できません。「個人番号による検索」を使ってください");
    } else if (digits.length() <= 15) {
      found.addresseeNumber(digits);
    } else {
      wrong.add(field, digits, "RES-S04", "番号は15桁までです。「" + digits.length() + "桁」でした");
    }
  }

  private void bornBetween(LocalDate from, LocalDate to, String word) {
    if (to.isBefore(from)) {
      wrong.add(field, word, "RES-S05", "期間の終わりが始まりより前です");
    } else {
      found.birth(from, to);
    }
  }

  private SearchConditions conditions(NameMode mode) {
    if (!kana.isEmpty()) {
      found.kana(String.join("", kana), mode);
    }
    if (!names.isEmpty()) {
      found.name(String.join("", names), mode);
    }
    if (!roman.isEmpty()) {
      found.roman(String.join(" ", roman));
    }
    if (!places.isEmpty()) {
      found.address(String.join("", places));
    }
    return found.build();
  }

  private static String halfWidth(String text) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      narrow.append(c >= '！' && c <= '｝' ? (char) (c - 0xFEE0) : c);
    }
    return narrow.toString();
  }
}
