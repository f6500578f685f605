package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Recipient;
import org.yakuba.kernel.money.Yen;

/**
 * A letter in force, with whom it went to and whether its number is used up.
 *
 * @param headNumber 宛名番号 of whom it was sent to
 * @param acceptedBefore id of the application that used the number up; null while none did
 */
public record KnownLetter(
    String letterId,
    String benefitId,
    int targetNo,
    String headNumber,
    String headName,
    Recipient recipient,
    TargetState state,
    @Nullable String acceptedBefore) {

  /** The same letter with its number used up by an application, unless it already was. */
  public KnownLetter acceptedBy(@Nullable String application) {
    return application == null || acceptedBefore != null
        ? this
        : new KnownLetter(
            letterId, benefitId, targetNo, headNumber, headName, recipient, state, application);
  }

  /** Reads the columns that every look-up of letters has. */
  public static KnownLetter of(ResultSet row, int index) throws SQLException {
    return new KnownLetter(
        row.getString("letter_id"),
        row.getString("benefit_id"),
        row.getInt("target_no"),
        row.getString("head_number"),
        row.getString("head_name"),
        new Recipient(
            row.getObject("head_birth_date", LocalDate.class),
            row.getString("head_name_kana"),
            Yen.of(row.getLong("amount"))),
        TargetState.valueOf(row.getString("state")),
        row.getString("accepted_before"));
  }
}
