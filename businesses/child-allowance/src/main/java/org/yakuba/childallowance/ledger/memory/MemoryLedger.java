package org.yakuba.childallowance.ledger.memory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.AllowanceLedger;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.JournalEntry;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.PayeeAccount;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Books;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Slice;
import org.yakuba.kernel.date.FiscalYear;

/** Keeps everything in maps. Not for several threads at once. */
public final class MemoryLedger implements AllowanceLedger {
  private final Map<String, Person> persons = new HashMap<>();
  private final Map<String, CaseFile> files = new LinkedHashMap<>();
  private final Map<String, Books> books = new HashMap<>();
  private final Map<UUID, PayeeAccount> accounts = new HashMap<>();
  private final Set<String> designees = new HashSet<>();
  private int certifications;
  private int notices;

  /** Adds or replaces a person. */
  public void put(Person person) {
    persons.put(person.number(), person);
  }

  /** Adds or replaces an account. */
  public void put(PayeeAccount account) {
    accounts.put(account.id(), account);
  }

  /** Parents abroad have named somebody, until further notice. */
  public void designate(String number) {
    designees.add(number);
  }

  /** Says what was run and paid for a recipient. */
  public void put(String certificationNumber, Books kept) {
    books.put(certificationNumber, kept);
  }

  @Override
  public Slice slice(Command command) {
    var about = About.of(command);
    var named =
        about.certificationNumber() == null
            ? about.claimant().flatMap(this::lasting)
            : file(about.certificationNumber());
    var replaced = Optional.ofNullable(about.replaces()).flatMap(this::file);
    var own = named.map(file -> file.recipient().certificationNumber()).orElse("");
    var elsewhere = new ArrayList<Slice.Elsewhere>();
    for (var file : files.values()) {
      var number = file.recipient().certificationNumber();
      file.children().stream()
          .filter(span -> about.persons().contains(span.number()) && !number.equals(own))
          .forEach(span ->
              elsewhere.add(
                  new Slice.Elsewhere(
                      span.number(), number, span.payableFrom(), span.payableTo())));
    }
    var known = new HashMap<>(persons);
    known.keySet().retainAll(about.persons(named.orElse(null)));
    return new Slice(
        named.map(this::known).orElse(null),
        replaced.map(this::known).orElse(null),
        known,
        elsewhere,
        named(About.accounts(command)),
        About.designee(command).filter(claim -> designees.contains(claim.claimant())).isPresent());
  }

  private Map<UUID, PayeeAccount> named(Set<UUID> ids) {
    var found = new HashMap<>(accounts);
    found.keySet().retainAll(ids);
    return found;
  }

  private Slice.Known known(CaseFile file) {
    return new Slice.Known(
        file, books.getOrDefault(file.recipient().certificationNumber(), Books.empty()));
  }

  private Optional<CaseFile> lasting(About.Claimant claimant) {
    return files.values().stream()
        .filter(file -> file.recipient().number().equals(claimant.number()))
        .filter(file -> file.recipient().kind().capacity() == claimant.capacity())
        .filter(file -> file.recipient().extinctionDate() == null)
        .findFirst();
  }

  @Override
  public Optional<CaseFile> file(String certificationNumber) {
    return Optional.ofNullable(files.get(certificationNumber));
  }

  @Override
  public List<Written> write(Decision.Accepted accepted, Signature signature) {
    var written = new ArrayList<Written>();
    for (var change : accepted.changes()) {
      written.add(write(change, signature));
    }
    return written;
  }

  private Written write(Decision.Change change, Signature signature) {
    var draft = change.draft();
    var id = UUID.randomUUID();
    var decidedOn = signature.at().atZone(Numbers.JAPAN).toLocalDate();
    var number = number(change);
    if (number != null) {
      var after = change.after();
      if (after == null) {
        files.remove(number);
      } else {
        var entry =
            new JournalEntry(id, draft.kind(), draft.command(), decidedOn, draft.takesBack());
        var file =
            after.with(
                after.recipient().numbered(number),
                after.standings(),
                after.children(),
                after.students());
        files.put(number, file.noted(entry));
      }
    }
    return new Written(
        id,
        number,
        draft.kind().isNotified()
            ? Numbers.notice(FiscalYear.of(decidedOn).year(), ++notices)
            : null,
        change);
  }

  private @Nullable String number(Decision.Change change) {
    if (change.before() != null) {
      return change.before().recipient().certificationNumber();
    }
    return change.after() == null ? null : Numbers.certification(++certifications);
  }

  /** Who is paid for a child in a month; empty when nobody is. */
  public Optional<String> recipientOf(String child, YearMonth month) {
    return files.values().stream()
        .filter(file ->
            file.children().stream()
                .anyMatch(span ->
                    span.number().equals(child)
                        && !month.isBefore(span.payableFrom())
                        && !month.isAfter(span.payableTo())))
        .map(file -> file.recipient().certificationNumber())
        .findFirst();
  }
}
