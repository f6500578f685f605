package org.yakuba.childallowance.desk;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.yakuba.childallowance.desk.EveryRouteIsRecordedTest.Call;
import org.yakuba.platform.test.PublishedNonResidents;

/** What is kept beside the recipients of the {@link WalkedTown}, and how its routes are called. */
final class WalkedMatters {
  private static final String ROOT = "/child-allowance";
  private static final int YEAR = WalkedTown.YEAR;

  private final WalkedTown town;
  private final String certification;

  WalkedMatters(WalkedTown town, String certification) {
    this.town = town;
    this.certification = certification;
  }

  void calls(Map<String, Supplier<Call>> calls) {
    declared(calls);
    grounds(calls);
    mailings(calls);
    withholdings(calls);
    incomes(calls);
    designations(calls);
    runs(calls);
    exchange(calls);
  }

  private String first() {
    return town.people().keySet().iterator().next();
  }

  private String last() {
    return town.people().keySet().stream().reduce((one, other) -> other).orElseThrow();
  }

  private void declared(Map<String, Supplier<Call>> calls) {
    calls.put(
        "POST " + ROOT + "/declared/taken",
        () -> {
          PublishedNonResidents.register(
              town.office.database,
              town.office.tenant,
              "888",
              "市外　太郎",
              "シガイ　タロウ",
              "2015-04-05",
              "見本県別市北町１番");
          return WalkedTown.post(ROOT + "/declared/taken", "number", "888");
        });
  }

  private void grounds(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/recipients/{certification}/grounds";
    var address = ROOT + "/recipients/" + certification + "/grounds";
    calls.put("GET " + path, () -> new Call(address));
    calls.put("POST " + path, () -> WalkedTown.post(address));
    calls.put(
        "GET " + ROOT + "/facilities/{certification}",
        () ->
            new Call(
                ROOT
                    + "/facilities/"
                    + town.certified(
                        false, Map.of("kind", "FACILITY", "p1.residence", "IN_FACILITY"))));
  }

  private void exchange(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/persons/{number}/inquiries";
    var address = ROOT + "/persons/" + first() + "/inquiries";
    calls.put("GET " + path, () -> new Call(address));
    calls.put(
        "POST " + path,
        () -> WalkedTown.post(address, "kind", "PENSION", "ground", "RECIPIENT:" + certification));
    for (var act : new String[] {"run", "copies", "again"}) {
      calls.put(
          "POST " + ROOT + "/exchange/" + act, () -> WalkedTown.post(ROOT + "/exchange/" + act));
    }
  }

  private void mailings(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/persons/{number}/mailings";
    var address = ROOT + "/persons/" + first() + "/mailings";
    calls.put("GET " + path, () -> new Call(address));
    calls.put(
        "POST " + path,
        () ->
            WalkedTown.post(
                address,
                "name",
                "検査　宛先",
                "postalCode",
                "530-0001",
                "address",
                "見本県別市北町９番",
                "reason",
                "長期入院",
                "from",
                YEAR + "-04-01"));
    calls.put(
        "POST " + path + "/{id}/end",
        () -> {
          var number = last();
          town.office.sql(
              """
              INSERT INTO child_allowance.delivery_address (addressee_number, name, postal_code, address, reason, valid, entered_by, known_from)
              VALUES ('%s', '検査', '5300001', '見本県別市', '検査', '[%d-04-01,)', 'somebody', now())
              """
                  .formatted(number, YEAR));
          var id =
              town.text(
                  "SELECT delivery_id::text FROM child_allowance.delivery_address WHERE known_to = 'infinity' AND addressee_number = '"
                      + number
                      + "'");
          return WalkedTown.post(
              ROOT + "/persons/" + number + "/mailings/" + id + "/end",
              "last-" + id,
              YEAR + "-06-30");
        });
  }

  private void withholdings(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/recipients/{certification}/withholdings";
    var address = ROOT + "/recipients/" + certification + "/withholdings";
    calls.put("GET " + path, () -> new Call(address));
    calls.put(
        "POST " + path,
        () ->
            WalkedTown.post(
                address, "kind", "SCHOOL_COSTS", "amount", "4,500", "from", YEAR + "-06"));
    calls.put(
        "POST " + path + "/{id}/end",
        () -> {
          town.office.sql(
              """
              INSERT INTO child_allowance.withholding (recipient_id, kind, amount_yen, source, valid, known_from)
              VALUES (%s, 'DONATION', 1000, 'REQUEST', '[%d-04-01,)', now())
              """
                  .formatted(town.recipient(certification), YEAR));
          var id =
              town.text(
                  "SELECT withholding_id::text FROM child_allowance.withholding WHERE kind = 'DONATION' AND known_to = 'infinity'");
          return WalkedTown.post(address + "/" + id + "/end", "last-" + id, YEAR + "-08");
        });
  }

  private void incomes(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/recipients/{certification}/incomes";
    var address = ROOT + "/recipients/" + certification + "/incomes";
    calls.put("GET " + path, () -> new Call(address));
    calls.put(
        "POST " + path,
        () ->
            WalkedTown.post(
                address,
                "year",
                "2023",
                "adjustedIncome",
                "1000000",
                "dependents",
                "0",
                "elderlyDependents",
                "0"));
  }

  private void designations(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/designations";
    calls.put(
        "POST " + path,
        () ->
            WalkedTown.post(
                path,
                "designee",
                first(),
                "father",
                last(),
                "country",
                "検査国",
                "filedOn",
                YEAR + "-04-01"));
    calls.put(
        "POST " + path + "/{id}/end",
        () -> {
          town.office.sql(
              """
              INSERT INTO child_allowance.parent_designation (designee_number, designators, country, filed_on, valid, entered_by, known_from)
              VALUES ('nobody', ARRAY['abroad'], '検査国', '%d-04-01', '[%d-04-01,)', 'somebody', now())
              """
                  .formatted(YEAR, YEAR));
          var id =
              town.text(
                  "SELECT designation_id::text FROM child_allowance.parent_designation WHERE designee_number = 'nobody'");
          return WalkedTown.post(
              path + "/" + id + "/end",
              "last-" + id,
              YEAR + "-06-30",
              "reason-" + id,
              "PARENTS_RETURNED");
        });
  }

  private void runs(Map<String, Supplier<Call>> calls) {
    var path = ROOT + "/payment-runs";
    calls.put(
        "GET " + path + "/{run}/withheld.csv",
        () -> new Call(path + "/" + town.run() + "/withheld.csv"));
    calls.put(
        "POST " + path + "/{id}/offset-notices",
        () -> {
          var run = town.run();
          var recipient = town.recipient(town.overpaid(false, false));
          var payment = UUID.randomUUID();
          town.office.sql(
              """
              INSERT INTO child_allowance.payment (payment_id, recipient_id, payment_month, kind, from_month, to_month, gross_yen, deducted_yen,
                payee_number, payment_date, run_id, law_id, recorded_at)
              VALUES ('%s', %s, '%d-06-01', 'OFF_CYCLE', '%d-05-01', '%d-05-01', 10000, 5000, 'x', '%d-06-20', '%s', 1, now())
              """
                  .formatted(payment, recipient, YEAR, YEAR, YEAR, YEAR, run));
          town.office.sql(
              """
              INSERT INTO child_allowance.payment_deduction (payment_id, deduction_no, kind, source_id, amount_yen)
              SELECT '%s', 1, 'OFFSET', o.overpayment_id, 5000 FROM child_allowance.overpayment o WHERE o.recipient_id = %s
              """
                  .formatted(payment, recipient));
          return WalkedTown.post(path + "/" + run + "/offset-notices");
        });
  }
}
