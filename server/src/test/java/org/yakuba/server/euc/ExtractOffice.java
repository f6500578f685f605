package org.yakuba.server.euc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.euc.Euc;
import org.yakuba.euc.EucConfiguration;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.PublishedNonResidents;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** A town with a child allowance and the EUC over it. */
final class ExtractOffice implements AutoCloseable {
  static final String RECIPIENTS = "child-allowance.recipient";
  static final String NEW = "/euc/definitions/new?dataset=" + RECIPIENTS;
  static final String CERTIFICATION = "01401001";
  static final String ADDRESSEE = "01401003";
  static final String CLASS = "01401005";
  static final String CLAIMED = "01401007";
  static final String PROTECTIVE = "01401018";
  static final String DELIVERY_NUMBER = "01413001";
  static final String DELIVERY_ADDRESS = "01413004";
  private static final String TOWN = "990019";

  final TestDatabase database;
  final TestServer server;
  final TenantId tenant;

  ExtractOffice() {
    database =
        TestDatabase.fresh(
            CharactersConfiguration.DATABASE_MODULE, Euc.TABLES, ChildAllowance.TABLES);
    PublishedRegister.create(database);
    PublishedAccounts.create(database);
    PublishedNonResidents.create(database);
    tenant = database.tenant(TOWN);
    server =
        TestServer.start(
            database,
            CharactersConfiguration.class,
            ChildAllowanceConfiguration.class,
            EucConfiguration.class);
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
  }

  TestBrowser signedIn(String... roles) {
    return server.signedIn(TOWN, roles);
  }

  void sql(String statement) {
    database.tenancy().run(tenant, session -> session.jdbc().sql(statement).update());
  }

  /** The only value of a query, as text. */
  String one(String query) {
    return database
        .tenancy()
        .<String>call(
            tenant,
            session -> session.jdbc().sql(query).query((row, index) -> row.getString(1)).single());
  }

  /** A recipient as the ledger keeps one. */
  void recipient(
      String certification, String addressee, String insuranceClass, String claimed, boolean safe) {
    sql(
        """
        INSERT INTO child_allowance.recipient (row_no, certification_number, addressee_number, recipient_type, capacity,
          insurance_class, claim_date, decision_date, start_month, principal_earner_basis, protective_handling, valid,
          determination_id, known_from)
        VALUES (1, '%s', '%s', 'PARENT', 'PARENT', '%s', '%s', '%s', '2026-05-01', 'INCOME', %s, '[2026-05-01,)',
          gen_random_uuid(), '2026-05-01 09:00+09')
        """
            .formatted(certification, addressee, insuranceClass, claimed, claimed, safe));
  }

  /** Where letters to a recipient go. */
  void delivery(String addressee, String address) {
    sql(
        """
        INSERT INTO child_allowance.delivery_address (addressee_number, name, postal_code, address, reason, valid, entered_by, known_from)
        VALUES ('%s', '見本', '1000001', '%s', '本人の希望', '[2026-05-01,)', 't1', '2026-05-01 09:00+09')
        """
            .formatted(addressee, address));
  }

  /** Somebody of the register. */
  void resident(String number, String household) {
    sql(
        """
        INSERT INTO resident_register.delivered (tenant_id, addressee_number, household_number, resident_type, resident_status, name, sex)
        VALUES (platform.current_tenant(), '%s', '%s', '1', '1', '見本', '1')
        """
            .formatted(number, household));
  }

  void protect(String number) {
    sql(
        """
        INSERT INTO platform.protective_flag (addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended, scopes)
        VALUES ('%s', 'm-%s', 'SUBJECT', '1', '2026-01-01', '2099-12-31', true, '{CURRENT_ADDRESS}')
        """
            .formatted(number, number));
  }

  /** Saves a definition; the browser stands on its page, or on the form with what is wrong. */
  static void define(TestBrowser officer, String... fields) {
    officer.open(NEW);
    var all = new HashMap<>(Map.of("purpose", "統計", "ground", "要綱第3条", "act", "save"));
    all.putAll(pairs(fields));
    officer.submit("/euc/definitions", all);
  }

  /** Runs the definition the browser shows. */
  static void run(TestBrowser officer, String... fields) {
    var form = officer.page().selectFirst("form[action$=/run]");
    if (form == null) {
      throw new AssertionError(officer.page().text());
    }
    officer.submit(form.attr("action"), pairs(fields));
  }

  /** Takes the newest file of the officer. */
  static String file(TestBrowser officer, Charset charset) {
    return new String(bytes(officer), charset);
  }

  /** The same as it came. */
  static byte[] bytes(TestBrowser officer) {
    officer.open("/euc/outputs");
    var form = officer.page().expectFirst("form[action$=/file]");
    var answer =
        officer.download(
            form.attr("action"), Map.of("_csrf", form.expectFirst("[name=_csrf]").val()));
    if (answer.statusCode() != 200) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }

  private static Map<String, String> pairs(String... fields) {
    var pairs = new HashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.put(fields[i], fields[i + 1]);
    }
    return pairs;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
