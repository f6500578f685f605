package org.yakuba.childallowance.ledger.decide;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.PayeeAccount;
import org.yakuba.childallowance.ledger.Person;

/**
 * The part of the ledger that a command can touch.
 *
 * @param named the recipient of a command about one; of a 認定請求, the claimant's own entitlement that
 *     lasts
 * @param replaced the recipient whom a 認定請求 replaces
 * @param persons everybody whom the command names
 * @param elsewhere what other recipients are paid for the children of the command
 * @param accounts of the payments room that the command names
 * @param designated whether parents abroad have named the claimant by the day of the claim
 */
public record Slice(
    @Nullable Known named,
    @Nullable Known replaced,
    Map<String, Person> persons,
    List<Elsewhere> elsewhere,
    Map<UUID, PayeeAccount> accounts,
    boolean designated) {

  public Slice {
    persons = Map.copyOf(persons);
    elsewhere = List.copyOf(elsewhere);
    accounts = Map.copyOf(accounts);
  }

  /** A recipient with what was run and paid. */
  public record Known(CaseFile file, Books books) {}

  /**
   * A child of another recipient.
   *
   * @param certificationNumber 認定番号 of that recipient
   * @param to last month
   */
  public record Elsewhere(String child, String certificationNumber, YearMonth from, YearMonth to) {}

  /** A person the command names. */
  public Optional<Person> person(String number) {
    return Optional.ofNullable(persons.get(number));
  }

  /** An account the command names. */
  public Optional<PayeeAccount> account(UUID id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** How often was decided about the recipients concerned. */
  public int version() {
    return (named == null ? 0 : named.file().version())
        + (replaced == null ? 0 : replaced.file().version());
  }
}
