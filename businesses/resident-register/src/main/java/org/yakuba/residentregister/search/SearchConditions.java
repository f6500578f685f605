package org.yakuba.residentregister.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * What a person is looked for by; everything given must hold (resident-register §3.14, RES-2-05).
 *
 * @param kana part of a reading: name, alias, former surname
 * @param name part of a written name: name, alias, former surname; variants count as one character
 * @param roman beginning of a word of a roman name
 * @param bornFrom first day of birth that counts
 * @param bornTo last day of birth that counts, equal to {@code bornFrom} for one day
 * @param registered true: residents only; false: removed records only; null: both
 * @param removalReason 消除の事由
 * @param relationship 続柄 to the head
 * @param townCode 町字コード of the address
 * @param blank an item that is not filled in
 * @param address beginning of town and number
 * @param building beginning of 方書
 * @param individualNumber 個人番号: needs a privilege and a reason
 * @param withPast whether former names and addresses count too
 */
public record SearchConditions(
    @Nullable NamePart kana,
    @Nullable NamePart name,
    @Nullable String roman,
    @Nullable LocalDate bornFrom,
    @Nullable LocalDate bornTo,
    @Nullable Sex sex,
    @Nullable ResidentType residentType,
    @Nullable Boolean registered,
    @Nullable String removalReason,
    @Nullable Relationship relationship,
    @Nullable String townCode,
    @Nullable BlankItem blank,
    @Nullable String address,
    @Nullable String building,
    @Nullable String addresseeNumber,
    @Nullable String householdNumber,
    @Nullable String residentCode,
    @Nullable String residenceCardNumber,
    @Nullable IndividualNumber individualNumber,
    boolean withPast) {

  public SearchConditions {
    if ((bornFrom == null) != (bornTo == null)) {
      throw new IllegalArgumentException("a period of birth has two ends");
    }
  }

  /** Starts with nothing looked for; former names and addresses count. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts with the conditions of another search. */
  public static Builder copyOf(SearchConditions other) {
    return new Builder(other);
  }

  /**
   * Whether an answer tells where somebody lives: such a search never shows protected persons to
   * the unentitled.
   */
  public boolean revealsPlace() {
    return address != null || building != null || townCode != null;
  }

  /**
   * For audit and search history: names and values of what was given, never an individual number.
   */
  public Map<String, String> toMap() {
    var map = new LinkedHashMap<String, String>();
    if (kana != null) {
      map.put("kana", kana.text());
      map.put("kanaMode", kana.mode().name());
    }
    if (name != null) {
      map.put("name", name.text());
      map.put("nameMode", name.mode().name());
    }
    put(map, "roman", roman);
    put(map, "bornFrom", bornFrom);
    put(map, "bornTo", bornTo);
    put(map, "sex", sex == null ? null : sex.code());
    put(map, "residentType", residentType == null ? null : residentType.code());
    put(map, "registered", registered);
    put(map, "removalReason", removalReason);
    put(map, "relationship", relationship == null ? null : relationship.code());
    put(map, "townCode", townCode);
    put(map, "blank", blank == null ? null : blank.itemId());
    put(map, "address", address);
    put(map, "building", building);
    put(map, "addresseeNumber", addresseeNumber);
    put(map, "householdNumber", householdNumber);
    put(map, "residentCode", residentCode);
    put(map, "residenceCardNumber", residenceCardNumber);
    put(map, "individualNumber", individualNumber == null ? null : "指定あり");
    put(map, "withPast", withPast ? null : "false");
    return map;
  }

  private static void put(Map<String, String> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value.toString());
    }
  }

  /** Puts conditions together one by one. */
  public static final class Builder {
    private @Nullable NamePart kana;
    private @Nullable NamePart name;
    private @Nullable String roman;
    private @Nullable LocalDate bornFrom;
    private @Nullable LocalDate bornTo;
    private @Nullable Sex sex;
    private @Nullable ResidentType residentType;
    private @Nullable Boolean registered;
    private @Nullable String removalReason;
    private @Nullable Relationship relationship;
    private @Nullable String townCode;
    private @Nullable BlankItem blank;
    private @Nullable String address;
    private @Nullable String building;
    private @Nullable String addresseeNumber;
    private @Nullable String householdNumber;
    private @Nullable String residentCode;
    private @Nullable String residenceCardNumber;
    private @Nullable IndividualNumber individualNumber;
    private boolean withPast = true;

    private Builder() {}

    private Builder(SearchConditions other) {
      kana = other.kana;
      name = other.name;
      roman = other.roman;
      bornFrom = other.bornFrom;
      bornTo = other.bornTo;
      sex = other.sex;
      residentType = other.residentType;
      registered = other.registered;
      removalReason = other.removalReason;
      relationship = other.relationship;
      townCode = other.townCode;
      blank = other.blank;
      address = other.address;
      building = other.building;
      addresseeNumber = other.addresseeNumber;
      householdNumber = other.householdNumber;
      residentCode = other.residentCode;
      residenceCardNumber = other.residenceCardNumber;
      individualNumber = other.individualNumber;
      withPast = other.withPast;
    }

    public Builder kana(String text, NameMode mode) {
      kana = new NamePart(text, mode);
      return this;
    }

    public Builder name(String text, NameMode mode) {
      name = new NamePart(text, mode);
      return this;
    }

    public Builder roman(String text) {
      roman = text;
      return this;
    }

    /** Born on one of the days from {@code from} to {@code to}, both included. */
    public Builder birth(LocalDate from, LocalDate to) {
      bornFrom = from;
      bornTo = to;
      return this;
    }

    public Builder sex(Sex wanted) {
      sex = wanted;
      return this;
    }

    public Builder residentType(ResidentType wanted) {
      residentType = wanted;
      return this;
    }

    public Builder registered(boolean wanted) {
      registered = wanted;
      return this;
    }

    public Builder removalReason(String code) {
      removalReason = code;
      return this;
    }

    public Builder relationship(Relationship wanted) {
      relationship = wanted;
      return this;
    }

    public Builder townCode(String code) {
      townCode = code;
      return this;
    }

    /** The item must not be filled in. */
    public Builder blank(BlankItem item) {
      blank = item;
      return this;
    }

    public Builder address(String text) {
      address = text;
      return this;
    }

    public Builder building(String text) {
      building = text;
      return this;
    }

    public Builder addresseeNumber(String number) {
      addresseeNumber = number;
      return this;
    }

    public Builder householdNumber(String number) {
      householdNumber = number;
      return this;
    }

    public Builder residentCode(String code) {
      residentCode = code;
      return this;
    }

    public Builder residenceCardNumber(String number) {
      residenceCardNumber = number;
      return this;
    }

    public Builder individualNumber(IndividualNumber number) {
      individualNumber = number;
      return this;
    }

    /** No written name is looked for. */
    public Builder noName() {
      name = null;
      return this;
    }

    /** Former names and addresses do not count. */
    public Builder presentOnly() {
      withPast = false;
      return this;
    }

    public SearchConditions build() {
      return new SearchConditions(
          kana,
          name,
          roman,
          bornFrom,
          bornTo,
          sex,
          residentType,
          registered,
          removalReason,
          relationship,
          townCode,
          blank,
          address,
          building,
          addresseeNumber,
          householdNumber,
          residentCode,
          residenceCardNumber,
          individualNumber,
          withPast);
    }
  }
}
