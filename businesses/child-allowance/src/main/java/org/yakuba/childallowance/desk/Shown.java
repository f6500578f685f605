package org.yakuba.childallowance.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision;

/** Whom the pages of a filing show, for the record of who looked at whom (CHA-8-01). */
final class Shown {
  private Shown() {}

  /**
   * Everybody on the page of a filing.
   *
   * @param decision what it would lead to; null when nothing can become of it any more
   */
  static Set<String> on(Filing filing, @Nullable Decision decision) {
    var persons = new LinkedHashSet<>(List.of(filing.number()));
    if (decision instanceof Decision.Accepted accepted) {
      persons.addAll(on(filing.command(), accepted));
    }
    return persons;
  }

  /** Everybody whom a command names, and for whom it leads to something. */
  static Set<String> on(Command command, Decision.Accepted accepted) {
    var persons = new LinkedHashSet<>(About.of(command).persons(accepted.main().after()));
    accepted.changes().forEach(change -> persons.add(change.draft().number()));
    return persons;
  }
}
