package org.yakuba.childallowance.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.AllowanceLedger;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.ledger.decide.Slice;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The ledger of one municipality within one transaction. Whoever decides takes locks on the persons
 * and recipients by their names first; that nobody is paid for a child twice is a constraint
 * besides.
 */
public final class PostgresLedger implements AllowanceLedger {
  private final TenantSession session;
  private final FileReader reader;
  private final Settings settings;
  private final Instant now;

  /**
   * @param now moment of the decision: what is known then is decided upon
   */
  public PostgresLedger(TenantSession session, Settings settings, Instant now) {
    this.session = session;
    this.reader = new FileReader(session);
    this.settings = settings;
    this.now = now;
  }

  @Override
  public Slice slice(Command command) {
    lock(About.of(command));
    return look(command);
  }

  /** The same part without locks: for a preview that writes nothing. */
  public Slice look(Command command) {
    var about = About.of(command);
    var named = named(about);
    var replaced = Optional.ofNullable(about.replaces()).flatMap(reader::id).flatMap(this::known);
    var file = named.map(Found::known).map(Slice.Known::file).orElse(null);
    return new Slice(
        named.map(Found::known).orElse(null),
        replaced.map(Found::known).orElse(null),
        persons(about.persons(file)),
        elsewhere(about.persons(), named.map(Found::id).orElse(null)),
        new AccountReader(session).byId(About.accounts(command)),
        About.designee(command).filter(this::isDesignated).isPresent());
  }

  private boolean isDesignated(Command.Certify claim) {
    return session
        .sql(PostgresLedger.class, "is-designated")
        .param("number", claim.claimant())
        .param("day", claim.receivedOn())
        .query(Boolean.class)
        .single();
  }

  private record Found(long id, Slice.Known known) {}

  private Optional<Found> named(About about) {
    Optional<Long> id =
        about.certificationNumber() == null
            ? about.claimant().flatMap(this::lasting)
            : reader.id(about.certificationNumber());
    return id.flatMap(this::known);
  }

  private Optional<Found> known(long id) {
    return reader.file(id, now).map(file -> new Found(id, new Slice.Known(file, reader.books(id))));
  }

  private Optional<Long> lasting(About.Claimant claimant) {
    return session
        .sql(PostgresLedger.class, "find-lasting")
        .param("number", claimant.number())
        .param("capacity", claimant.capacity().name())
        .query(Long.class)
        .optional();
  }

  private void lock(About about) {
    var names = new LinkedHashSet<String>();
    about.persons().forEach(number -> names.add("p" + number));
    if (about.certificationNumber() != null) {
      names.add("r" + about.certificationNumber());
    }
    if (about.replaces() != null) {
      names.add("r" + about.replaces());
    }
    session
        .sql(PostgresLedger.class, "lock")
        .param("names", names.toArray(String[]::new))
        .query((row, n) -> n)
        .list();
  }

  /** People by number. */
  public Map<String, Person> persons(Collection<String> numbers) {
    var found = new HashMap<String, Person>();
    session
        .sql(PostgresLedger.class, "read-persons")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, n) -> person(row))
        .list()
        .forEach(person -> found.put(person.number(), person));
    return found;
  }

  /** A row of {@code child_allowance.person}. */
  public static Person person(ResultSet row) throws SQLException {
    var birth = row.getObject("birth_date", LocalDate.class);
    return new Person(
        row.getString("addressee_number"),
        row.getString("resident_status"),
        row.getString("household_number"),
        row.getString("relationship_codes"),
        row.getString("name"),
        row.getString("name_kana"),
        birth,
        birth != null && row.getString("birth_date_text") == null,
        row.getString("sex"),
        row.getObject("removed_on", LocalDate.class),
        row.getObject("planned_removal_on", LocalDate.class));
  }

  private List<Slice.Elsewhere> elsewhere(Collection<String> numbers, @Nullable Long except) {
    return session
        .sql(PostgresLedger.class, "read-elsewhere")
        .param("numbers", numbers.toArray(String[]::new))
        .param("except", except)
        .query((row, n) ->
            new Slice.Elsewhere(
                row.getString("child_number"),
                row.getString("certification_number"),
                YearMonth.from(row.getObject("payable_from", LocalDate.class)),
                YearMonth.from(row.getObject("payable_to", LocalDate.class))))
        .list();
  }

  @Override
  public Optional<CaseFile> file(String certificationNumber) {
    return reader.id(certificationNumber).flatMap(id -> reader.file(id, now));
  }

  @Override
  public List<Written> write(Decision.Accepted accepted, Signature signature) {
    var writer = new FileWriter(session, settings, signature);
    var ids = new ArrayList<@Nullable Long>();
    for (var change : accepted.changes()) {
      var before = change.before();
      Long id =
          before == null ? null : reader.id(before.recipient().certificationNumber()).orElseThrow();
      ids.add(id);
      writer.close(id, change);
    }
    var written = new ArrayList<Written>();
    for (int i = 0; i < accepted.changes().size(); i++) {
      written.add(writer.enter(ids.get(i), accepted.changes().get(i)));
    }
    return written;
  }
}
