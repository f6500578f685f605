package org.yakuba.emergencybenefit.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Resident;
import org.yakuba.emergencybenefit.rules.Resident.Exit;
import org.yakuba.emergencybenefit.rules.Resident.ExitReason;

/**
 * A row of the contract copy with what other businesses know.
 *
 * @param otherBenefit whether one of the excluded benefits was decided for this person
 */
record ExtractedPerson(
    String householdNumber,
    String addresseeNumber,
    boolean head,
    String name,
    @Nullable String nameKana,
    @Nullable LocalDate birthDate,
    @Nullable LocalDate becameResidentOn,
    String residentStatus,
    @Nullable LocalDate removedOn,
    @Nullable Boolean taxExempt,
    @Nullable Boolean disabled,
    @Nullable Boolean childAllowanceRecipient,
    @Nullable String pattern,
    boolean otherBenefit) {

  /** Somebody whose beginning as a resident nobody knows was one long before any base date. */
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  static ExtractedPerson of(ResultSet row, int index) throws SQLException {
    return new ExtractedPerson(
        row.getString("household_number"),
        row.getString("addressee_number"),
        row.getBoolean("is_head"),
        row.getString("name"),
        row.getString("name_kana"),
        row.getObject("birth_date", LocalDate.class),
        row.getObject("became_resident_on", LocalDate.class),
        row.getString("resident_status"),
        row.getObject("removed_on", LocalDate.class),
        flag(row, "tax_exempt"),
        flag(row, "disabled"),
        flag(row, "child_allowance_recipient"),
        row.getString("pattern"),
        row.getBoolean("other_benefit"));
  }

  private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : (Boolean) value;
  }

  /** The person as the rules see them, in a household and as its head or not. */
  Resident resident(String household, boolean asHead) {
    return new Resident(
        addresseeNumber,
        household,
        asHead,
        birthDate,
        nameKana,
        becameResidentOn == null ? LONG_AGO : becameResidentOn,
        exit(),
        taxExempt,
        disabled,
        childAllowanceRecipient,
        pattern);
  }

  private @Nullable Exit exit() {
    return switch (residentStatus) {
      case "1" -> null;
      case "3" -> new Exit(removal(), ExitReason.DEATH);
      default -> new Exit(removal(), ExitReason.TRANSFER_OUT);
    };
  }

  private LocalDate removal() {
    return removedOn == null ? LONG_AGO : removedOn;
  }
}
