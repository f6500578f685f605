package org.yakuba.childallowance.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.FilingType;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.PayeeAccount;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.Standing;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.postgres.AccountReader;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.platform.tenancy.TenantSession;

/** Where money may go (U01 f, U13): what the payments room has registered for the payee. */
final class AccountChoices {
  /** What an officer needs to register an account in the payments room. */
  static final Privilege REGISTER = new Privilege("payments.accounts");

  private final AllowanceDesk desk;

  AccountChoices(AllowanceDesk desk) {
    this.desk = desk;
  }

  /** Whether a kind of filing says where money goes. */
  static boolean asks(FilingType type) {
    return switch (type) {
      case CERTIFICATION, PARTICULARS, UNPAID_CLAIM -> true;
      case REVISION_UP,
          REVISION_DOWN,
          EXTINCTION,
          CARE_EQUIVALENT,
          STATUS_REPORT,
          REJECTION,
          CANCELLATION,
          CORRECTION ->
          false;
    };
  }

  /** The accounts from which an officer chooses, those not in use left out. */
  List<Choice> of(TenantSession session, FilingType type, String about, @Nullable CaseFile file) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", type == FilingType.PARTICULARS ? "今の口座のまま" : "選ばない"));
    if (!asks(type)) {
      return choices;
    }
    var payees = type == FilingType.UNPAID_CLAIM ? heirs(session, file) : Map.of(about, "");
    for (var account : new AccountReader(session).ofPersons(payees.keySet())) {
      if (account.isUsableOn(desk.today())) {
        var whose = payees.getOrDefault(account.owner(), "");
        choices.add(
            new Choice(
                account.id().toString(),
                whose.isEmpty() ? account.description() : whose + ": " + account.description()));
      }
    }
    return choices;
  }

  /**
   * The page of the payments room on which an account is registered; empty when none is asked for.
   */
  static String page(FilingType type, String about) {
    return asks(type) && !about.isEmpty() ? "/payments/accounts?number=" + about : "";
  }

  /** The children of a recipient, one of whom is paid for all (U11). */
  Map<String, String> heirs(TenantSession session, @Nullable CaseFile file) {
    if (file == null) {
      return Map.of();
    }
    var numbers = file.children().stream().map(span -> span.number()).distinct().toList();
    var persons = desk.persons(session, numbers);
    return numbers.stream()
        .filter(persons::containsKey)
        .collect(
            Collectors.toMap(
                number -> number,
                number -> name(persons.get(number), number),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  private static String name(@Nullable Person person, String number) {
    return person == null ? number : person.name();
  }

  /** Where the money of a recipient goes, in words. */
  static String words(TenantSession session, Standing standing) {
    var words = words(session, standing.payeeAccountId(), standing.publicAccountConsent());
    return words.isEmpty() ? "未登録" : words;
  }

  /** Where a filing wants the money to go; empty when it says nothing about it. */
  static String words(TenantSession session, Command command) {
    boolean consent =
        command instanceof Command.Certify certify
            ? certify.publicAccountConsent()
            : command instanceof Command.ChangeParticulars change && change.publicAccountConsent();
    var account = About.accounts(command).stream().findFirst().orElse(null);
    return words(session, account, consent);
  }

  private static String words(TenantSession session, @Nullable UUID id, boolean consent) {
    var chosen =
        id == null
            ? ""
            : new AccountReader(session)
                .byId(List.of(id)).values().stream()
                    .map(PayeeAccount::description)
                    .findFirst()
                    .orElse("登録が見当たらない口座");
    if (consent) {
      return chosen.isEmpty() ? "公金受取口座を利用" : "公金受取口座を利用(登録がなければ " + chosen + ")";
    }
    return chosen;
  }
}
