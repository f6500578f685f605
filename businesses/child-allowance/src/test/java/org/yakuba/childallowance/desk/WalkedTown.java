package org.yakuba.childallowance.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.childallowance.batch.RunOffice.OfficeClock;
import org.yakuba.childallowance.desk.EveryRouteIsRecordedTest.Call;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.test.TestBrowser;

/** A town in which there is something to see and to do on every route of the business. */
@SuppressWarnings("NullAway.Init")
final class WalkedTown {
  private static final String ROOT = "/child-allowance";
  private static final String REPORTS = ROOT + "/status-reports";

  /** Ahead of the real clock, which tells when something became known. */
  static final int YEAR = LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear() + 1;

  private static final LocalDate TODAY = LocalDate.of(YEAR, 6, 15);
  private static final String FAMILIES = "零一二三四五六七八九甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  private static final Map<String, String> APART =
      Map.of("cohabitationPriority", "true", "evidenceSeen", "true");

  /** The clock of the town. */
  @Configuration(proxyBeanMethods = false)
  static class Clocks {
    @Bean
    @Primary
    OfficeClock officeClock() {
      return new OfficeClock();
    }
  }

  final Office office = new Office(Clocks.class);
  private final Map<String, String> people = new LinkedHashMap<>();
  private final TestBrowser clerk;
  private final String certification;
  private int families;

  WalkedTown() {
    office.server.bean(OfficeClock.class).today(TODAY);
    office.signIn();
    clerk = office.signedIn("welfare");
    certification = certified(false, Map.of());
    owedReport(false);
  }

  /** Everybody of the town: number and name. */
  Map<String, String> people() {
    return people;
  }

  // ---- families

  String person(int family, int member, String birth) {
    var number = "000000099%02d%02d00".formatted(family, member);
    var name = "検査" + FAMILIES.charAt(family) + "　" + (member == 1 ? "親" : "児");
    office.person(number, name, "ケンサ", birth, "h" + family);
    people.put(number, name);
    return number;
  }

  /** A filing for a new family that waits for the second officer. */
  private String filed(boolean guarded, Map<String, String> more) {
    families++;
    var parent = person(families, 1, "1985-05-05");
    var child = person(families, 2, (YEAR - 7) + "-02-10");
    if (guarded) {
      office.protect(parent);
    }
    return office.file("type=CERTIFICATION&claimant=" + parent, claim(child, more));
  }

  private static Map<String, String> claim(String child, Map<String, String> more) {
    var fields =
        Office.fields(
            "receivedOn", YEAR + "-04-10", "p1.number", child, "p1.as", "CHILD", "p2.as", "");
    fields.putAll(more);
    return fields;
  }

  String certified(boolean guarded, Map<String, String> more) {
    office.approve(filed(guarded, more));
    return office.approver.location().substring((ROOT + "/recipients/").length());
  }

  // ---- what the program keeps

  String text(String query) {
    return office
        .database
        .tenancy()
        .call(
            office.tenant,
            session -> String.valueOf(session.jdbc().sql(query).query(String.class).single()));
  }

  String recipient(String number) {
    return "(SELECT min(recipient_id) FROM child_allowance.recipient WHERE certification_number = '"
        + number
        + "')";
  }

  String overpaid(boolean claimed, boolean decided) {
    var number = certified(false, Map.of());
    var cause = UUID.randomUUID();
    office.sql(
        """
        INSERT INTO child_allowance.overpayment (recipient_id, month, amount_yen, determination_id, prescribed_on, found_at)
        VALUES (%s, '%d-05-01', 10000, '%s', '%d-05-01', now())
        """
            .formatted(recipient(number), YEAR, cause, YEAR + 2));
    if (!claimed) {
      return number;
    }
    office.sql(
        """
        INSERT INTO child_allowance.repayment_claim (recipient_id, amount_yen, reason, due_on, proposed_by, proposed_at, decided_by, decided_at)
        VALUES (%s, 10000, '検査', '%d-07-20', 'somebody', now(), %s)
        """
            .formatted(recipient(number), YEAR, decided ? "'chief', now()" : "NULL, NULL"));
    return text("SELECT max(claim_no)::text FROM child_allowance.repayment_claim");
  }

  private String reduction() {
    office.sql(
        """
        INSERT INTO child_allowance.repayment_reduction (claim_no, amount_yen, reason, proposed_by, proposed_at)
        VALUES (%s, 1000, '検査', 'somebody', now())
        """
            .formatted(overpaid(true, true)));
    return text("SELECT max(reduction_no)::text FROM child_allowance.repayment_reduction");
  }

  String run() {
    noRun();
    office.sql(
        """
        INSERT INTO child_allowance.payment_run (kind, payment_month, from_month, to_month, payment_date, known_at, law, state, planned_by)
        VALUES ('OFF_CYCLE', '%d-06-01', '%d-06-01', '%d-05-01', '%d-06-20', now(), '%s', 'PLANNED', 'somebody')
        """
            .formatted(YEAR, YEAR, YEAR, YEAR, "x".repeat(64)));
    var run = text("SELECT run_id::text FROM child_allowance.payment_run WHERE state = 'PLANNED'");
    office.sql(
        """
        INSERT INTO child_allowance.planned_line (run_id, recipient_id, month, line_kind, amount_yen, held)
        VALUES ('%s', %s, '%d-05-01', 'FULL', 10000, 'SUSPENDED')
        """
            .formatted(run, recipient(certification), YEAR));
    return run;
  }

  /** No run waits, and no job works on one. */
  private void noRun() {
    var jobs = office.server.bean(Jobs.class);
    jobs.list(office.tenant, 100).stream()
        .filter(job -> job.state() != JobRun.State.COMPLETED)
        .forEach(job -> jobs.await(job, progress -> {}));
    office.sql(
        """
        UPDATE child_allowance.payment_run SET state = 'DISCARDED', decided_by = 'chief', decided_at = now()
         WHERE state IN ('PLANNING', 'PLANNED', 'APPROVED')
        """);
  }

  private String suspension() {
    office.sql(
        """
        INSERT INTO child_allowance.suspension (recipient_id, reason, valid, entered_by, known_from)
        VALUES (%s, 'ACCOUNT_INVALID', '[%d-05-01,)', 'somebody', now())
        """
            .formatted(recipient(certified(false, Map.of())), YEAR));
    return text(
        "SELECT max(suspension_id::text) FROM child_allowance.suspension WHERE known_to = 'infinity' AND released_on IS NULL");
  }

  private String notice(boolean guarded) {
    certified(guarded, Map.of());
    return text("SELECT max(notice_id::text) FROM child_allowance.notice");
  }

  private void owedReport(boolean guarded) {
    office.server.bean(OfficeClock.class).aMinuteLater();
    certified(guarded, APART);
    clerk.open(REPORTS);
    clerk.submit(REPORTS + "/judge", Map.of("year", "" + YEAR));
  }

  // ---- how the routes are called

  static Call post(String path, String... namesAndValues) {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Call(path, fields);
  }

  Map<String, Supplier<Call>> calls() {
    var calls = new LinkedHashMap<String, Supplier<Call>>();
    people(calls);
    filings(calls);
    papers(calls);
    runs(calls);
    money(calls);
    new WalkedMatters(this, certification).calls(calls);
    return calls;
  }

  private void people(Map<String, Supplier<Call>> calls) {
    calls.put(
        "GET " + ROOT,
        () -> new Call(ROOT + "?q=" + URLEncoder.encode("ケンサ", StandardCharsets.UTF_8)));
    calls.put(
        "GET " + ROOT + "/persons/{number}",
        () -> new Call(ROOT + "/persons/" + people.keySet().iterator().next()));
    calls.put(
        "GET " + ROOT + "/recipients/{certification}",
        () -> new Call(ROOT + "/recipients/" + certification));
    calls.put(
        "POST " + ROOT + "/declared",
        () ->
            post(ROOT + "/declared", "number", "777", "name", "市外　花子", "birthDate", "2015-04-05"));
    calls.put(
        "POST " + ROOT + "/trial",
        () -> post(ROOT + "/trial", "claimDate", YEAR + "-04-10", "birth1", "2020-04-05"));
  }

  private void filings(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/filings/";
    calls.put(
        "GET " + path + "new",
        () -> new Call(path + "new?type=REVISION_DOWN&certificationNumber=" + certification));
    calls.put(
        "POST " + path + "new",
        () -> {
          families++;
          var parent = person(families, 1, "1985-05-05");
          var fields = claim(person(families, 2, (YEAR - 7) + "-02-10"), Map.of());
          fields.put("type", "CERTIFICATION");
          fields.put("claimant", parent);
          return new Call(path + "new", fields);
        });
    calls.put("GET " + path + "{id}", () -> new Call(path + filed(false, Map.of())));
    calls.put(
        "POST " + path + "{id}/approve",
        () -> post(path + filed(false, Map.of()) + "/approve", "revision", "1"));
    for (var act : new String[] {"return", "withdraw"}) {
      calls.put(
          "POST " + path + "{id}/" + act,
          () -> post(path + filed(false, Map.of()) + "/" + act, "reason", "検査"));
    }
  }

  private void papers(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/notices/";
    for (var form : new String[] {"pdf", "text"}) {
      calls.put("POST " + path + "{id}/" + form, () -> post(path + notice(false) + "/" + form));
    }
    calls.put(
        "POST " + path + "{id}/release",
        () -> post(path + notice(true) + "/release", "reason", "本人に手渡す"));
    calls.put("POST " + REPORTS + "/judge", () -> post(REPORTS + "/judge", "year", "" + YEAR));
    calls.put(
        "POST " + REPORTS + "/ask",
        () -> post(REPORTS + "/ask", "year", "" + YEAR, "asked", certification));
    calls.put(
        "POST " + REPORTS + "/pensions",
        () ->
            new Call(
                REPORTS + "/pensions",
                Map.of(),
                "宛名番号,加入年金,資格取得日,資格喪失日\n"
                    + people.keySet().iterator().next()
                    + ",厚生年金,2020-04-01,\n"));
    calls.put("POST " + REPORTS + "/records", () -> post(REPORTS + "/records", "year", "" + YEAR));
    calls.put(
        "POST " + REPORTS + "/letters",
        () -> {
          owedReport(false);
          return post(REPORTS + "/letters", "year", "" + YEAR, "kind", "REPORT");
        });
    calls.put(
        "POST " + REPORTS + "/letters-apart",
        () -> {
          owedReport(true);
          return post(REPORTS + "/letters-apart", "year", "" + YEAR, "kind", "REPORT");
        });
  }

  private void runs(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/payment-runs";
    calls.put(
        "POST " + path,
        () -> {
          noRun();
          return post(path, "paymentMonth", YEAR + "-06", "kind", "OFF_CYCLE");
        });
    calls.put("POST " + path + "/month", () -> post(path + "/month", "month", YEAR + "-05"));
    calls.put("GET " + path + "/{id}", () -> new Call(path + "/" + run()));
    calls.put("POST " + path + "/{id}/approve", () -> post(path + "/" + run() + "/approve"));
    calls.put(
        "POST " + path + "/{id}/discard",
        () -> post(path + "/" + run() + "/discard", "note", "検査"));
    calls.put("POST " + ROOT + "/ages", () -> post(ROOT + "/ages", "month", YEAR + "-05"));
    calls.put(
        "POST " + ROOT + "/ages/decide", () -> post(ROOT + "/ages/decide", "month", YEAR + "-05"));
    calls.put(
        "GET " + ROOT + "/grant-figures.csv",
        () -> new Call(ROOT + "/grant-figures.csv?year=" + YEAR));
  }

  private void money(Map<String, Supplier<Call>> calls) {
    var rests = ROOT + "/suspensions";
    calls.put(
        "POST " + rests,
        () ->
            post(
                rests,
                "certification",
                certification,
                "month",
                YEAR + "-06",
                "reason",
                "REPORT_REFUSED"));
    calls.put("POST " + rests + "/missing", () -> post(rests + "/missing"));
    calls.put(
        "POST " + rests + "/{id}/release", () -> post(rests + "/" + suspension() + "/release"));
    var path = ROOT + "/repayments";
    calls.put(
        "POST " + path,
        () ->
            post(
                path,
                "certification",
                overpaid(false, false),
                "dueOn",
                YEAR + "-07-20",
                "reason",
                "検査"));
    for (var act : new String[] {"decide", "withdraw"}) {
      calls.put(
          "POST " + path + "/{number}/" + act,
          () -> post(path + "/" + overpaid(true, false) + "/" + act));
    }
    calls.put(
        "POST " + path + "/{number}/letter",
        () -> post(path + "/" + overpaid(true, true) + "/letter"));
    calls.put(
        "POST " + path + "/{claim}/reductions",
        () -> {
          var bill = overpaid(true, true);
          return post(
              path + "/" + bill + "/reductions", "amount-" + bill, "1000", "reason-" + bill, "検査");
        });
    for (var act : new String[] {"decide", "withdraw"}) {
      calls.put(
          "POST " + path + "/reductions/{number}/" + act,
          () -> post(path + "/reductions/" + reduction() + "/" + act));
    }
    calls.put(
        "POST " + path + "/receipts",
        () ->
            post(
                path + "/receipts",
                "billNumber",
                overpaid(true, true),
                "amount",
                "5000",
                "receivedOn",
                TODAY.toString()));
  }
}
