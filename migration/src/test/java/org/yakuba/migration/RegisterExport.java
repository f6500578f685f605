package org.yakuba.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a register holds, without surrogate keys, load times and the randomness of encryption. */
final class RegisterExport {

  private static final int MOST_SHOWN = 3;

  private RegisterExport() {}

  /** The rows that stand in only one of two exports, a few of each table. */
  static List<String> differences(Map<String, String> before, Map<String, String> after) {
    List<String> differences = new ArrayList<>();
    before.forEach((statement, rows) -> {
      Set<String> left = new TreeSet<>(List.of(rows.split("\n")));
      Set<String> right = new TreeSet<>(List.of(after.getOrDefault(statement, "").split("\n")));
      left.stream()
          .filter(row -> !right.contains(row))
          .limit(MOST_SHOWN)
          .forEach(row -> differences.add(statement + ": - " + row));
      right.stream()
          .filter(row -> !left.contains(row))
          .limit(MOST_SHOWN)
          .forEach(row -> differences.add(statement + ": + " + row));
    });
    return differences;
  }

  /** Statement of the numbers, whose second column is encrypted. */
  static final String NUMBERS =
      "SELECT addressee_number, number_cipher, concat_ws(' ', valid_from, valid_to, n.known_from,"
          + " n.known_to) FROM resident_register.individual_number n"
          + " JOIN resident_register.resident USING (tenant_id, resident_id)";

  static List<String> statements() {
    return List.of(
        "SELECT * FROM resident_register.export_resident_record",
        "SELECT * FROM resident_register.export_household_record",
        "SELECT * FROM resident_register.export_protective_measure",
        "SELECT * FROM resident_register.export_perpetrator",
        "SELECT kind, key, past, addressee_number FROM resident_register.search_key"
            + " JOIN resident_register.resident USING (tenant_id, resident_id)",
        "SELECT addressee_number, current_history_no, resident_type, resident_status,"
            + " household_number, is_head, kana_key, birth_date, sex, resident_code,"
            + " removed_reason, removed_on, pending_removal_on FROM resident_register.resident",
        "SELECT h.household_number, h.current_history_no, h.household_status, r.addressee_number"
            + " FROM resident_register.household h LEFT JOIN resident_register.resident r"
            + " ON r.tenant_id = h.tenant_id AND r.resident_id = h.head_resident_id",
        "SELECT addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended,"
            + " ended_on, scopes FROM platform.protective_flag",
        "SELECT business, kind, natural_key, addressee_number, title FROM platform.work_item",
        "SELECT * FROM addressee.export_addressee",
        "SELECT * FROM addressee.export_merge_link",
        "SELECT addressee_number, known_from, known_to, number_hmac FROM addressee.individual_number",
        "SELECT kind, key, addressee_number FROM addressee.search_key",
        "SELECT addressee_number, current_history_no, origin, kana_key, birth_date, deleted"
            + " FROM addressee.addressee",
        "SELECT series, last_serial FROM platform.number_series",
        "SELECT * FROM child_allowance.export_recipient",
        "SELECT * FROM child_allowance.export_child",
        "SELECT * FROM child_allowance.export_university_age",
        "SELECT * FROM child_allowance.export_monthly_entitlement",
        "SELECT * FROM child_allowance.export_payment",
        "SELECT payment_id, month, line_kind, amount_yen FROM child_allowance.payment_line",
        "SELECT * FROM child_allowance.export_overpayment",
        "SELECT certification_number, amount, repayment_reason, due_on"
            + " FROM child_allowance.export_repayment",
        "SELECT certification_number FROM child_allowance.unsettled"
            + " JOIN child_allowance.amount_recipient USING (tenant_id, recipient_id)",
        "SELECT month FROM child_allowance.entitled_month",
        "SELECT series, last_serial FROM child_allowance.serial",
        "SELECT source_system, revision, source_code, target_text FROM characters.conversion_table");
  }
}
