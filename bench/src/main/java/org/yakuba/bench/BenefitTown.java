package org.yakuba.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.rules.LetterId;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A synthetic town for emergency benefits and what its households answer (emergency-benefit §4.6):
 * 2.36 persons a household; 3 % never answer because the letter came back, 2 % answer twice, 5 %
 * name an account that is wrong, 1 % a wrong date of birth. The same seed gives the same bytes.
 */
final class BenefitTown {
  private static final String[] SURNAMES = {
    "サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ", "コバヤシ", "カトウ"
  };
  private static final String[] GIVEN = {
    "ヒロシ", "ケンイチ", "ジヨウジ", "ヨウコ", "ユキ", "タケシ", "マコト", "ミドリ", "サクラ", "アキラ"
  };
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);

  private BenefitTown() {}

  /**
   * How the answers turn out.
   *
   * @param lines of the file
   * @param payable households whose answer is right in every respect
   */
  record Answers(int lines, int payable, int pending, int duplicates, int rejected) {}

  /** Fills the register with the rows that a migration would write, in sets. */
  static void settle(Connection owner, TenantId tenant, int households) throws SQLException {
    var t = tenant.value();
    var people =
        "(SELECT h, m, (h::bigint * 10 + m) AS id FROM generate_series(1, %d) AS h,"
            + " LATERAL generate_series(1, (ARRAY[1,1,1,2,2,2,2,3,3,4,5])[1 + h %% 11]) AS m) p";
    try (var statement = owner.createStatement()) {
      statement.execute(
          ("INSERT INTO resident_register.resident (tenant_id, resident_id, addressee_number, current_history_no, resident_type,"
                  + " resident_status, household_number, is_head, kana_key, birth_date, sex)"
                  + " SELECT %d, p.id, lpad(p.id::text, 15, '0'), 1, '1', '1', lpad(p.h::text, 9, '0'), p.m = 1, '',"
                  + " date '1940-01-01' + (p.h * 37 %% 20000), '1' FROM "
                  + people)
              .formatted(t, households));
      statement.execute(
          ("INSERT INTO resident_register.resident_record (tenant_id, resident_id, history_no, chain_no, reason_code, event_date,"
                  + " processed_date, basis, known_from, resident_type, resident_status, name, name_kana, birth_date, sex,"
                  + " household_number, relationship_codes, display_order, became_resident_date, address_prefecture, address_city,"
                  + " address_town, address_number, address_postal_code)"
                  + " SELECT %d, p.id, 1, 1, '01', date '2000-04-01', date '2000-04-01', 'NOTIFICATION', '2000-04-01', '1', '1',"
                  + " '見本　' || p.id, (ARRAY['%s'])[1 + p.h %% 10] || '　' || (ARRAY['%s'])[1 + p.h / 10 %% 10],"
                  + " date '1940-01-01' + (p.h * 37 %% 20000), '1', lpad(p.h::text, 9, '0'), CASE p.m WHEN 1 THEN '02' ELSE '20' END,"
                  + " p.m, date '2000-04-01', '見本県', '見本市', '本町', p.h || '番', '9990001' FROM "
                  + people)
              .formatted(t, String.join("','", SURNAMES), String.join("','", GIVEN), households));
      statement.execute(
          "INSERT INTO resident_register.household_record (tenant_id, household_number, history_no, event_date, processed_date,"
              + " household_status, head_resident_id, established_on, known_from)"
              + " SELECT "
              + t
              + ", lpad(h::text, 9, '0'), 1, date '2000-04-01', date '2000-04-01', '1', h::bigint * 10 + 1, date '2000-04-01',"
              + " '2000-04-01' FROM generate_series(1, "
              + households
              + ") AS h");
      statement.execute("ANALYZE resident_register.resident_record");
      statement.execute("ANALYZE resident_register.resident");
      statement.execute("ANALYZE resident_register.household_record");
    }
  }

  /** Writes what comes back, in the order of arrival. */
  static Answers answer(Path file, String benefitId, int households, long seed, LocalDate day)
      throws IOException {
    var random = new Random(seed);
    int lines = 0;
    int payable = 0;
    int pending = 0;
    int duplicates = 0;
    int rejected = 0;
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(Inbox.HEADER + "\n");
      for (int h = 1; h <= households; h++) {
        int chance = random.nextInt(100);
        if (chance < 3) {
          continue;
        }
        boolean wrongBirth = chance == 3;
        boolean wrongAccount = chance >= 4 && chance < 9;
        lines++;
        line(out, benefitId, h, "a", day, wrongBirth, wrongAccount ? 1 + chance % 2 : 0);
        if (wrongBirth) {
          rejected++;
        } else if (wrongAccount) {
          pending++;
        } else {
          payable++;
        }
        if (chance >= 98) {
          lines++;
          duplicates++;
          line(out, benefitId, h, "b", day.plusDays(1), false, 0);
        }
      }
    }
    return new Answers(lines, payable, pending, duplicates, rejected);
  }

  private static void line(
      Appendable out,
      String benefitId,
      int h,
      String suffix,
      LocalDate day,
      boolean wrongBirth,
      int wrongAccount)
      throws IOException {
    var birth = birth(h).plusDays(wrongBirth ? 1 : 0);
    var holder = wrongAccount == 2 ? "ベツジン　ハナコ" : holder(h);
    var number = accountNumber(h);
    out.append(benefitId).append('-').append(Integer.toString(h)).append(suffix).append(',');
    out.append(LetterId.of(benefitId, h)).append(h % 3 == 0 ? ",ONLINE," : ",POSTAL,");
    out.append(day.toString()).append('T');
    out.append("%02d:%02d:%02d".formatted(9 + h % 8, h / 8 % 60, h / 480 % 60)).append(',');
    out.append(birth.toString()).append(",0,0,9990,001,1,");
    out.append(wrongAccount == 1 ? number.substring(1) : number).append(',').append(holder);
    out.append(",,\n");
  }

  /** Date of birth of the head of a household. */
  static LocalDate birth(int household) {
    return FIRST_BIRTH.plusDays(household * 37L % 20_000);
  }

  /** Reading of the name of the head of a household. */
  static String holder(int household) {
    return SURNAMES[household % 10] + "　" + GIVEN[household / 10 % 10];
  }

  /** Seven digits. */
  static String accountNumber(int household) {
    return Integer.toString(10_000_000 + household).substring(1);
  }
}
