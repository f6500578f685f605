package org.yakuba.sample;

import static org.yakuba.sample.ResidentColumn.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.yakuba.sample.Nations.Nation;
import org.yakuba.sample.Nations.Part;

/** Creates people with names, numbers and everything that does not depend on where they live. */
final class People {

  private static final String JAPANESE = "1";
  private static final String FOREIGN = "2";
  private static final int ALIAS_PERCENT = 25;

  private final World world;
  private final Rng rng;
  private final LocalDate today;
  private final Set<String> givenNamesUsed = new HashSet<>();

  /**
   * @param today the day on which the extract is taken
   */
  People(World world, Rng rng, LocalDate today) {
    this.world = world;
    this.rng = rng;
    this.today = today;
  }

  Names.Word surname() {
    return world.names.surname(rng);
  }

  /** A day of birth of someone of about this age on the day of the extract. */
  LocalDate birthForAge(int age) {
    LocalDate youngest = today.minusYears(age);
    return rng.dayBetween(youngest.minusYears(1).plusDays(1), youngest);
  }

  Resident japanese(Names.Word surname, Sex sex, LocalDate birth, Resident headOfFamily) {
    return fillJapanese(
        new Resident(sex, birth),
        surname,
        headOfFamily.get(REGISTERED_DOMICILE),
        headOfFamily.get(HEAD_OF_FAMILY_REGISTER));
  }

  /** A person who stands first in a family register of their own. */
  Resident japanese(Names.Word surname, Sex sex, LocalDate birth) {
    return fillJapanese(new Resident(sex, birth), surname, domicile(), "");
  }

  private Resident fillJapanese(
      Resident resident, Names.Word surname, String domicile, String headOfFamilyRegister) {
    Names.Word given = distinctGivenName(resident.sex, resident.birth.getYear());
    resident.surname = surname;
    resident.givenName = given;
    String name = surname.text() + Names.SPACE + given.text();
    resident.put(RESIDENT_TYPE, JAPANESE);
    resident.put(NAME, name);
    resident.put(NAME_KANA, surname.kana() + Names.SPACE + given.kana());
    resident.put(REGISTERED_DOMICILE, domicile);
    resident.put(
        HEAD_OF_FAMILY_REGISTER, headOfFamilyRegister.isEmpty() ? name : headOfFamilyRegister);
    fillCommon(resident);
    return resident;
  }

  private Names.Word distinctGivenName(Sex sex, int birthYear) {
    for (int attempt = 0; attempt < 50; attempt++) {
      Names.Word word = world.names.givenName(rng, sex, birthYear);
      if (givenNamesUsed.add(word.kana())) {
        return word;
      }
    }
    throw new IllegalStateException("Too few given names for one family");
  }

  Nation nation() {
    return world.nations.pick(rng);
  }

  /** A foreign resident; surname is the family's part of the name. */
  Resident foreign(Nation nation, Part surname, Sex sex, LocalDate birth, Permission permission) {
    var resident = new Resident(sex, birth);
    Part given = rng.pick(nation.givenNames(sex));
    String roman = Nations.fullWidth(surname.roman() + " " + given.roman());
    boolean kanji = !surname.kanji().isEmpty() && !given.kanji().isEmpty() && rng.percent(60);
    resident.foreign = true;
    resident.surname = new Names.Word(kanji ? surname.kanji() : "", surname.kana(), 0);
    resident.put(RESIDENT_TYPE, FOREIGN);
    resident.put(NAME, kanji ? surname.kanji() + Names.SPACE + given.kanji() : roman);
    resident.put(
        NAME_KANA, (surname.kana() + Names.SPACE + given.kana()).replace(" ", Names.SPACE));
    resident.put(NAME_ROMAN, roman);
    resident.put(NATIONALITY, nation.code());
    resident.put(RESIDENCE_STATUS, permission.status());
    resident.put(RESIDENCE_PERIOD, permission.period());
    if (!permission.period().isEmpty()) {
      resident.put(RESIDENCE_PERIOD_EXPIRY, today.plusDays(rng.between(40, 1500)).toString());
    }
    resident.put(RESIDENCE_CARD_NUMBER, world.numbers.nextResidenceCardNumber());
    resident.put(ART_30_45_CATEGORY, permission.category());
    if (rng.percent(ALIAS_PERCENT)) {
      Names.Word aliasSurname = surname();
      Names.Word aliasGiven = world.names.givenName(rng, sex, birth.getYear());
      resident.put(ALIAS, aliasSurname.text() + Names.SPACE + aliasGiven.text());
      resident.put(ALIAS_KANA, aliasSurname.kana() + Names.SPACE + aliasGiven.kana());
    }
    fillCommon(resident);
    return resident;
  }

  private void fillCommon(Resident resident) {
    resident.put(ADDRESSEE_NUMBER, world.numbers.nextAddresseeNumber());
    resident.put(SEX, resident.sex.code());
    resident.put(BIRTH_DATE, resident.birth.toString());
    resident.put(RESIDENT_CODE, world.numbers.nextResidentCode());
    resident.put(INDIVIDUAL_NUMBER, world.numbers.nextIndividualNumber());
    if (rng.percent(78)) {
      resident.put(CARD_STATUS, "01");
      resident.put(CERTIFICATE_SERIAL, world.numbers.nextCertificateSerial());
    } else {
      resident.put(CARD_STATUS, "00");
    }
  }

  /** Makes the day of birth 不詳: year and month, year only, or nothing is known (住民基本台帳 §2.7). */
  void forgetBirthDate(Resident resident) {
    String year = Integer.toString(resident.birth.getYear());
    String month = resident.birth.toString().substring(5, 7);
    switch (rng.below(3)) {
      case 0 -> {
        resident.put(BIRTH_DATE, year + "-" + month + "-00");
        resident.put(BIRTH_DATE_TEXT, year + "年" + Integer.parseInt(month) + "月日不詳");
      }
      case 1 -> {
        resident.put(BIRTH_DATE, year + "-00-00");
        resident.put(BIRTH_DATE_TEXT, year + "年月日不詳");
      }
      default -> {
        resident.put(BIRTH_DATE, "0000-00-00");
        resident.put(BIRTH_DATE_TEXT, "年月日不詳");
      }
    }
  }

  /** 本籍: half of the families have it in the municipality. */
  String domicile() {
    if (rng.percent(50)) {
      return Towns.PREFECTURE
          + world.towns.city()
          + world.towns.pick(rng).name()
          + Address.fullWidth(rng.between(1, 900))
          + "番地";
    }
    return world.originAddress(rng);
  }
}
