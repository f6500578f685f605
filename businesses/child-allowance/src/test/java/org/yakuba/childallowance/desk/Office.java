package org.yakuba.childallowance.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.PublishedNonResidents;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** A town hall with two officers, and people who live in the town. */
public final class Office implements AutoCloseable {
  static final String NEW = "/child-allowance/filings/new";
  private static final String CODE = "990019";
  private static final Map<String, String> USUAL =
      Map.of(
          "channel", "COUNTER",
          "kind", "PARENT",
          "insuranceClass", "EMPLOYEE",
          "pensionType", "EMPLOYEES_PENSION",
          "earnerBasis", "INCOME");

  final TestDatabase database;
  final TenantId tenant;
  public final TestServer server;
  TestBrowser counter;
  TestBrowser approver;

  /**
   * @param more parts of the program that a test brings, such as a clock
   */
  public Office(Class<?>... more) {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ChildAllowance.TABLES);
    PublishedRegister.create(database);
    PublishedAccounts.create(database);
    PublishedNonResidents.create(database);
    tenant = database.tenant(CODE);
    var parts = new ArrayList<>(List.of(more));
    parts.add(CharactersConfiguration.class);
    parts.add(ChildAllowanceConfiguration.class);
    server = TestServer.start(database, parts.toArray(Class<?>[]::new));
    counter = server.signedIn(CODE, "counter");
    approver = server.signedIn(CODE, "approver");
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
  }

  /** Another day begins, and both officers sign in anew. */
  public void signIn() {
    counter = server.signedIn(CODE, "counter");
    approver = server.signedIn(CODE, "approver");
  }

  public TestBrowser signedIn(String... roles) {
    return server.signedIn(CODE, roles);
  }

  public void person(String number, String name, String kana, String birth, String household) {
    sql(
        """
        INSERT INTO child_allowance.person (addressee_number, origin, resident_status, household_number, name, name_kana, kana_key,
          birth_date, sex, address, postal_code, known_from)
        VALUES ('%s', 'RESIDENT', '1', '%s', '%s', '%s', '%s', '%s', '2', '見本県見本市本町１丁目２番３号', '1000001', now())
        """
            .formatted(
                number, household, name, kana, KanaKey.sortKey(kana), LocalDate.parse(birth)));
  }

  /** An account in the payments room. */
  String account(String owner, String lastDigits, @Nullable String suspendedReason) {
    return PublishedAccounts.register(database, tenant, owner, lastDigits, suspendedReason)
        .toString();
  }

  public void protect(String number) {
    sql(
        """
        INSERT INTO platform.protective_flag (addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended, scopes)
        VALUES ('%s', 'm-%s', 'SUBJECT', '1', '2026-01-01', '2099-12-31', true, '{CURRENT_ADDRESS}')
        """
            .formatted(number, number));
  }

  public void sql(String statement) {
    database.tenancy().run(tenant, session -> session.jdbc().sql(statement).update());
  }

  public long count(String query) {
    return database
        .tenancy()
        .<Long>call(tenant, session -> session.jdbc().sql(query).query(Long.class).single());
  }

  public static Map<String, String> fields(String... namesAndValues) {
    var fields = new HashMap<>(USUAL);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** Fills the form and asks for the preview. */
  TestBrowser preview(String query, Map<String, String> fields) {
    counter.open(NEW + "?" + query);
    counter.submit(NEW, fields);
    return counter;
  }

  /** Files it; the answer is the number of the filing. */
  String file(String query, Map<String, String> fields) {
    preview(query, fields);
    if (counter.status() != 200) {
      throw new AssertionError(counter.page().select("main").text());
    }
    counter.submit(NEW, Map.of("act", "register"));
    var path = counter.location();
    if (!path.startsWith("/child-allowance/filings/") || path.startsWith(NEW)) {
      throw new AssertionError(counter.page().select("main").text());
    }
    return path.substring("/child-allowance/filings/".length());
  }

  /** The approver decides; the page afterwards is that of the recipient. */
  TestBrowser approve(String filing) {
    approver.open("/child-allowance/filings/" + filing);
    approver.submit("/child-allowance/filings/" + filing + "/approve", Map.of());
    return approver;
  }

  /** Files and decides; the answer is the number of the certification. */
  public String decided(String query, Map<String, String> fields) {
    approve(file(query, fields));
    var path = approver.location();
    if (!path.startsWith("/child-allowance/recipients/")) {
      throw new AssertionError(approver.page().select("main").text());
    }
    return path.substring("/child-allowance/recipients/".length());
  }

  String recipientPage(String certification) {
    counter.open("/child-allowance/recipients/" + certification);
    return counter.page().select("main").text();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
