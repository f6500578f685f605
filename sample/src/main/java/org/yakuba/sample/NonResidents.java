package org.yakuba.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 住登外者 of the sample: people and corporations without a resident record (宛名 §3.1). */
final class NonResidents {

  static final String HEADING =
      "宛名番号,個人法人区分,氏名名称,フリガナ,生年月日,性別,住所_市区町村コード,住所_町字コード,住所,方書,郵便番号,"
          + "個人番号,法人番号,電話番号,業務ID,名寄せ先宛名番号";

  /** How many there are for every hundred residents. */
  private static final int PERCENT_OF_RESIDENTS = 8;

  private static final int CORPORATION_PERCENT = 20;
  private static final int PER_MILLE_LINKED = 8;
  private static final int CORPORATE_NUMBER = 12;
  private static final String ADDRESSEE_BUSINESS = "031";

  private static final List<String> TRADES =
      List.of("商事", "工業", "建設", "運輸", "不動産", "電機", "食品", "農園", "印刷", "製作所", "サービス", "設計");
  private static final List<String> TRADES_KANA =
      List.of(
          "ショウジ", "コウギョウ", "ケンセツ", "ウンユ", "フドウサン", "デンキ", "ショクヒン", "ノウエン", "インサツ", "セイサクショ", "サービス",
          "セッケイ");
  private static final List<String> FIRMS = List.of("見本", "例示", "雛形", "試作", "仮名", "模範");
  private static final List<String> FIRMS_KANA = List.of("ミホン", "レイジ", "ヒナガタ", "シサク", "カメイ", "モハン");

  private final World world;
  private final SampleOptions options;

  NonResidents(World world, SampleOptions options) {
    this.world = world;
    this.options = options;
  }

  void write(CsvFile file) throws IOException {
    int count = Math.max(10, (int) ((long) options.residents() * PERCENT_OF_RESIDENTS / 100));
    String previousPerson = "";
    for (int i = 0; i < count; i++) {
      Rng rng = Rng.stream(options.seed(), "addressee" + options.municipality(), i);
      if (rng.percent(CORPORATION_PERCENT)) {
        file.write(corporation(rng));
      } else {
        boolean linked = !previousPerson.isEmpty() && rng.perMille(PER_MILLE_LINKED);
        String[] person = person(rng, linked ? previousPerson : "");
        previousPerson = linked ? "" : person[0];
        file.write(person);
      }
    }
  }

  /** Corporations whose number has a wrong check digit, at the end of the file. */
  List<Flaw> writeFlawed(CsvFile file, int count) throws IOException {
    var flaws = new ArrayList<Flaw>();
    for (int i = 0; i < count; i++) {
      String[] cells = corporation(Rng.stream(options.seed(), "flawed-addressee", i));
      String number = cells[CORPORATE_NUMBER];
      cells[CORPORATE_NUMBER] = (char) ('1' + (number.charAt(0) - '0') % 9) + number.substring(1);
      var row = new RawRow(ExtractFiles.ADDRESSEE, cells);
      row.line = file.write(cells);
      flaws.add(
          Flaw.inRows(
              FlawKind.CORPORATE_CHECK_DIGIT, "法人番号", cells[CORPORATE_NUMBER], cells[0], row));
    }
    return flaws;
  }

  private String[] person(Rng rng, String linkedTo) {
    Sex sex = rng.percent(60) ? Sex.MALE : Sex.FEMALE;
    int birthYear = rng.between(1935, 2000);
    Names.Word surname = world.names.surname(rng);
    Names.Word given = world.names.givenName(rng, sex, birthYear);
    String birth =
        rng.percent(70) ? birthYear + "-0" + rng.between(1, 9) + "-1" + rng.between(0, 9) : "";
    return new String[] {
      world.numbers.nextAddresseeNumber(),
      "1",
      surname.text() + Names.SPACE + given.text(),
      surname.kana() + Names.SPACE + given.kana(),
      birth,
      birth.isEmpty() ? "0" : sex.code(),
      "",
      "",
      world.originAddress(rng),
      "",
      "",
      rng.percent(40) ? world.numbers.nextIndividualNumber() : "",
      "",
      rng.percent(50) ? "000-0000-" + (1000 + rng.below(9000)) : "",
      ADDRESSEE_BUSINESS,
      linkedTo
    };
  }

  private String[] corporation(Rng rng) {
    int firm = rng.below(FIRMS.size());
    int trade = rng.below(TRADES.size());
    int branch = rng.between(1, 99);
    boolean local = rng.percent(50);
    Address address = Address.house(rng, world.towns);
    return new String[] {
      world.numbers.nextAddresseeNumber(),
      "2",
      "株式会社" + FIRMS.get(firm) + TRADES.get(trade) + Address.fullWidth(branch),
      FIRMS_KANA.get(firm) + TRADES_KANA.get(trade),
      "",
      "",
      local ? world.towns.municipalityCode() : "",
      local ? address.town().code() : "",
      local ? address.line(World.BASE_DATE, world.towns.city()) : world.originAddress(rng),
      "",
      local ? address.town().postalCode() : "",
      "",
      world.numbers.nextCorporateNumber(),
      "000-0000-" + (1000 + rng.below(9000)),
      ADDRESSEE_BUSINESS,
      ""
    };
  }
}
