package org.yakuba.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.search.KeyKind;
import org.yakuba.residentregister.search.NameMode;
import org.yakuba.residentregister.search.SearchConditions;
import org.yakuba.residentregister.search.SearchKeys;

/**
 * Questions as clerks ask them, about people drawn at random from the register itself; the same
 * seed asks the same.
 */
final class QuestionMix {

  /** The five most frequent surnames in Japan, as typed in kana. */
  private static final List<String> FREQUENT = List.of("サトウ", "スズキ", "タカハシ", "タナカ", "イトウ");

  /** Surnames as typed; the register holds them in these and other characters. */
  private static final List<String> VARIANTS =
      List.of("高橋", "髙橋", "渡辺", "渡邊", "渡邉", "斎藤", "斉藤", "齋藤", "山崎", "山﨑", "吉田", "浜田", "沢田", "桜井");

  private static final int CANDIDATES = 400;

  private record Person(
      String name, @Nullable String kana, @Nullable LocalDate birth, String number) {}

  private final SearchKeys keys;
  private final Random random;

  QuestionMix(SearchKeys keys, long seed) {
    this.keys = keys;
    this.random = new Random(seed);
  }

  /**
   * Questions about one municipality.
   *
   * @param count how many of each kind
   */
  List<Asked> about(TenantId tenant, Connection owner, int count) throws SQLException {
    List<Person> people = people(tenant, owner, present(owner));
    List<Person> renamed = people(tenant, owner, past(owner));
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < count; i++) {
      asked.add(kanaBeginning(tenant, one(people)));
      asked.add(kanaInside(tenant, one(people)));
      asked.add(
          kana(
              Asked.Kind.FREQUENT_SURNAME,
              tenant,
              FREQUENT.get(i % FREQUENT.size()),
              NameMode.BEGINNING));
      asked.add(name(Asked.Kind.VARIANT_CHARACTERS, tenant, VARIANTS.get(i % VARIANTS.size())));
      asked.add(name(Asked.Kind.PAST_NAME, tenant, one(renamed).name()));
      asked.add(birth(tenant, one(people)));
      asked.add(number(tenant, one(people)));
    }
    return asked;
  }

  private Person one(List<Person> people) {
    return people.get(random.nextInt(people.size()));
  }

  private static PreparedStatement present(Connection owner) throws SQLException {
    return owner.prepareStatement(
        """
        SELECT c.name, c.name_kana, c.birth_date, p.addressee_number
          FROM resident_register.resident p
          JOIN resident_register.resident_record c
            ON c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.history_no = p.current_history_no
         WHERE p.tenant_id = ? AND c.name_kana IS NOT NULL AND c.birth_date IS NOT NULL
         ORDER BY hashint8(p.resident_id) LIMIT %d\
        """
            .formatted(CANDIDATES));
  }

  private static PreparedStatement past(Connection owner) throws SQLException {
    return owner.prepareStatement(
        """
        SELECT o.name, o.name_kana, o.birth_date, p.addressee_number
          FROM resident_register.resident p
          JOIN resident_register.resident_record c
            ON c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.history_no = p.current_history_no
          JOIN resident_register.resident_record o
            ON o.tenant_id = p.tenant_id AND o.resident_id = p.resident_id AND o.history_no = 1
         WHERE p.tenant_id = ? AND o.name <> c.name
         ORDER BY hashint8(p.resident_id) LIMIT %d\
        """
            .formatted(CANDIDATES));
  }

  private static List<Person> people(TenantId tenant, Connection owner, PreparedStatement drawn)
      throws SQLException {
    var people = new ArrayList<Person>();
    try (drawn) {
      drawn.setInt(1, tenant.value());
      try (ResultSet rows = drawn.executeQuery()) {
        while (rows.next()) {
          people.add(
              new Person(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getObject(3, LocalDate.class),
                  rows.getString(4)));
        }
      }
    }
    if (people.isEmpty()) {
      throw new IllegalStateException("BEN-E013 検索の対象になる人がいません。--residents を大きくしてください: " + tenant);
    }
    return people;
  }

  /** The whole surname and the first one or two syllables of the given name. */
  private Asked kanaBeginning(TenantId tenant, Person person) {
    String kana = kanaOf(person);
    int space = kana.indexOf('\u3000');
    int end = Math.min(kana.length(), Math.max(space, 2) + 2 + random.nextInt(2));
    return kana(Asked.Kind.KANA_BEGINNING, tenant, kana.substring(0, end), NameMode.BEGINNING);
  }

  /** Three syllables from within the name. */
  private Asked kanaInside(TenantId tenant, Person person) {
    String kana = kanaOf(person).replace("\u3000", "");
    int length = Math.min(3, kana.length());
    int from = random.nextInt(kana.length() - length + 1);
    return kana(
        Asked.Kind.KANA_INSIDE, tenant, kana.substring(from, from + length), NameMode.ANYWHERE);
  }

  private static String kanaOf(Person person) {
    return person.kana() == null ? person.name() : person.kana();
  }

  private Asked kana(Asked.Kind kind, TenantId tenant, String text, NameMode mode) {
    List<KeyKind> trees =
        mode == NameMode.ANYWHERE
            ? KeyKind.KANA_ANYWHERE
            : List.of(KeyKind.KANA, KeyKind.KANA_GIVEN);
    var ranges = new ArrayList<Asked.Range>();
    for (String key : keys.kana(text)) {
      trees.forEach(tree -> ranges.add(new Asked.Range(tree.letter(), key)));
    }
    return new Asked(
        kind, tenant, SearchConditions.builder().kana(text, mode).build(), ranges, null, null);
  }

  private Asked name(Asked.Kind kind, TenantId tenant, String text) {
    String key = keys.name(text);
    return new Asked(
        kind,
        tenant,
        SearchConditions.builder().name(text, NameMode.BEGINNING).build(),
        List.of(
            new Asked.Range(KeyKind.NAME.letter(), key),
            new Asked.Range(KeyKind.NAME_GIVEN.letter(), key)),
        null,
        null);
  }

  private static Asked birth(TenantId tenant, Person person) {
    LocalDate day = person.birth() == null ? LocalDate.of(1980, 1, 1) : person.birth();
    return new Asked(
        Asked.Kind.BIRTH_DATE,
        tenant,
        SearchConditions.builder().birth(day, day).build(),
        List.of(),
        day,
        null);
  }

  private static Asked number(TenantId tenant, Person person) {
    return new Asked(
        Asked.Kind.NUMBER,
        tenant,
        SearchConditions.builder().addresseeNumber(person.number()).build(),
        List.of(),
        null,
        person.number());
  }
}
