package org.yakuba.emergencybenefit.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Household;
import org.yakuba.emergencybenefit.rules.Resident;
import org.yakuba.emergencybenefit.rules.Resident.Exit;
import org.yakuba.emergencybenefit.rules.Resident.ExitReason;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;

/** Reads residents and puts them together to households. */
final class ResidentReader {

  private static final int MOST_ID_CHARACTERS = 100;
  private static final int MOST_NAME_CHARACTERS = 200;

  private final Shape facts;
  private final Set<String> patterns;
  private final List<Fault> faults;
  private final Set<String> persons = new HashSet<>();
  private final Map<String, List<Resident>> households = new LinkedHashMap<>();

  /**
   * @param patterns the codes that a person may have; any when the benefit has no patterns
   */
  ResidentReader(Shape facts, Set<String> patterns, List<Fault> faults) {
    this.facts = facts;
    this.patterns = patterns;
    this.faults = faults;
  }

  /** The households; worth nothing when a fault was noted. */
  List<Household> read() {
    facts.require("residents");
    int before = faults.size();
    for (var shape : facts.objects("residents")) {
      var resident = resident(shape);
      if (resident != null) {
        households.computeIfAbsent(resident.householdId(), id -> new ArrayList<>()).add(resident);
      }
    }
    if (faults.size() > before) {
      return List.of();
    }
    var read = new ArrayList<Household>();
    households.forEach((id, members) -> {
      if (members.stream().filter(Resident::isHead).count() == 1) {
        read.add(new Household(id, members));
      } else {
        faults.add(
            new Fault("residents", null, Fault.INVALID, "世帯 " + id + " の世帯主(head)をちょうど1人にしてください"));
      }
    });
    return read;
  }

  private @Nullable Resident resident(Shape shape) {
    shape.require("personId");
    var person = shape.text("personId", MOST_ID_CHARACTERS);
    if (person != null && !persons.add(person)) {
      shape.invalid("personId", "personId は重複しない値を指定してください");
    }
    shape.require("householdId");
    var household = shape.text("householdId", MOST_ID_CHARACTERS);
    var head = shape.flag("head");
    shape.require("birthDate");
    var birth = shape.date("birthDate");
    var kana = shape.text("nameKana", MOST_NAME_CHARACTERS);
    shape.require("residentFrom");
    var from = shape.date("residentFrom");
    var to = shape.date("residentTo");
    if (from != null && to != null && to.isBefore(from)) {
      shape.invalid("residentTo", "residentFrom 以後の日付を指定してください");
    }
    if (shape.has("residentTo")) {
      shape.require("exitReason");
    }
    var reason = shape.word("exitReason", ExitReason.class);
    var taxExempt = shape.flag("taxExempt");
    var disabled = shape.flag("disabled");
    var childAllowance = shape.flag("childAllowanceRecipient");
    var pattern = shape.text("pattern");
    if (pattern != null && !patterns.isEmpty() && !patterns.contains(pattern)) {
      shape.invalid("pattern", "benefit.patterns にある code を指定してください");
    }
    shape.refuseUnknown();
    if (person == null || household == null || birth == null || from == null) {
      return null;
    }
    return new Resident(
        person,
        household,
        Boolean.TRUE.equals(head),
        birth,
        kana,
        from,
        to == null || reason == null ? null : new Exit(to, reason),
        taxExempt,
        disabled,
        childAllowance,
        pattern);
  }
}
