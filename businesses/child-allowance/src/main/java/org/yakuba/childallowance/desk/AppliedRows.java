package org.yakuba.childallowance.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.filing.AppliedItems;
import org.yakuba.childallowance.filing.AppliedItems.Item;
import org.yakuba.childallowance.filing.Filing;
import org.yakuba.childallowance.ledger.About;
import org.yakuba.childallowance.ledger.Person;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 電子申請の差異 (CHA-7-02): what the applicant wrote beside what the register says today, item by item.
 * Names and addresses count as equal whatever their width and spaces.
 */
final class AppliedRows {
  private static final Pattern CHILD = Pattern.compile("children\\[([0-9]*)]\\.([A-Za-z]+)");
  private static final String SAME = "一致";
  private static final String DIFFERS = "相違";
  private static final String NOBODY = "該当者なし";

  private final AllowanceDesk desk;
  private final TenantSession session;
  private final Operator operator;
  private final Set<String> persons = new LinkedHashSet<>();
  private final List<Views.Applied> rows = new ArrayList<>();

  AppliedRows(AllowanceDesk desk, TenantSession session, Operator operator) {
    this.desk = desk;
    this.session = session;
    this.operator = operator;
  }

  /** Everybody of the register who stands in the rows. */
  Set<String> persons() {
    return persons;
  }

  /** The rows of a filing; none when it did not come as an application. */
  List<Views.Applied> of(Filing filing) {
    var items = AppliedItems.of(session, filing.id());
    if (items.isEmpty()) {
      return List.of();
    }
    var applicant = desk.person(session, filing.number());
    var children = new TreeMap<Integer, Map<String, String>>();
    for (var item : items) {
      var child = CHILD.matcher(item.itemId());
      if (child.matches()) {
        int index =
            child.group(1).isEmpty() ? item.sequence() - 1 : Integer.parseInt(child.group(1));
        children
            .computeIfAbsent(index, key -> new LinkedHashMap<>())
            .put(child.group(2), item.value());
      } else {
        own(item, filing.number(), applicant.orElse(null));
      }
    }
    var found = candidates(filing);
    children.forEach((index, child) -> child(child, applicant.orElse(null), found));
    unnamed(filing, found);
    return rows;
  }

  // ---- the applicant

  private void own(Item item, String number, @Nullable Person applicant) {
    persons.add(number);
    var written = item.value();
    switch (item.itemId()) {
      case "applicantName" -> compare(item, written, applicant == null ? null : applicant.name());
      case "applicantNameKana" -> kana(item, applicant);
      case "applicantBirthDate" -> day(item, applicant == null ? null : applicant.birthDate());
      case "applicantSex" ->
          compare(item, sex(written), applicant == null ? null : sex(applicant.sex()));
      case "applicantAddress" -> address(item, number);
      default -> rows.add(new Views.Applied(label(item.name()), word(item), "", ""));
    }
  }

  private void kana(Item item, @Nullable Person applicant) {
    var known = applicant == null ? null : applicant.nameKana();
    boolean same = known != null && KanaKey.sortKey(known).equals(KanaKey.sortKey(item.value()));
    row(item, item.value(), known, same);
  }

  private void day(Item item, @Nullable LocalDate known) {
    row(
        item,
        date(item.value()).map(Words::day).orElse(item.value()),
        known == null ? null : Words.day(known),
        date(item.value()).filter(day -> day.equals(known)).isPresent());
  }

  /** The applicant's own words about where they live are shown only to who may see the address. */
  private void address(Item item, String number) {
    var written = desk.guard(session, operator, number).apply(item.value());
    var known = desk.whereabouts(session, operator, number).address();
    if (written.equals(item.value())) {
      compare(item, written, known);
    } else {
      rows.add(new Views.Applied(label(item.name()), written, known, ""));
    }
  }

  // ---- the children

  /** Who of the register may be meant: the household, and whom the filing names. */
  private Map<String, Person> candidates(Filing filing) {
    var found = new LinkedHashMap<String, Person>();
    desk.household(session, filing.number()).forEach(one -> found.put(one.number(), one));
    found.putAll(desk.persons(session, About.of(filing.command()).persons()));
    found.remove(filing.number());
    return found;
  }

  private void child(
      Map<String, String> written, @Nullable Person applicant, Map<String, Person> found) {
    var name = written.getOrDefault("name", "");
    var birth = date(written.get("birthDate"));
    var meant =
        found.values().stream()
            .filter(one -> birth.isPresent() && birth.get().equals(one.birthDate()))
            .min((one, other) ->
                Boolean.compare(differs(name, one.name()), differs(name, other.name())));
    meant.ifPresent(one -> {
      persons.add(one.number());
      found.remove(one.number());
    });
    written.forEach((item, value) -> {
      var at = new Item("children[0]." + item, 1, value);
      switch (item) {
        case "name" -> compare(at, value, meant.map(Person::name).orElse(null));
        case "birthDate" -> day(at, meant.map(Person::birthDate).orElse(null));
        case "livingTogether" -> together(at, applicant, meant.orElse(null));
        default -> rows.add(new Views.Applied(label(at.name()), word(at), "", ""));
      }
    });
  }

  private void together(Item item, @Nullable Person applicant, @Nullable Person child) {
    if (applicant == null || child == null) {
      row(item, word(item), null, false);
      return;
    }
    boolean together =
        child.isResident() && Objects.equals(child.householdNumber(), applicant.householdNumber());
    row(item, word(item), together ? "同居" : "別居", item.value().equals(together ? "1" : "0"));
  }

  /** Children of the household who were not applied for. */
  private void unnamed(Filing filing, Map<String, Person> found) {
    for (var one : found.values()) {
      if (desk.suggestion(one, filing.receivedOn()).equals("CHILD")) {
        persons.add(one.number());
        rows.add(new Views.Applied("同じ世帯の児童", "", one.name(), "申請にない"));
      }
    }
  }

  // ---- rows

  private void compare(Item item, String written, @Nullable String known) {
    row(item, written, known, known != null && !differs(written, known));
  }

  private void row(Item item, String written, @Nullable String known, boolean same) {
    rows.add(
        new Views.Applied(
            label(item.name()), written, known == null ? NOBODY : known, same ? SAME : DIFFERS));
  }

  private static String sex(String code) {
    return switch (code) {
      case "1" -> "男";
      case "2" -> "女";
      default -> "不明";
    };
  }

  private static boolean differs(String one, String other) {
    return !folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    return DateInput.parse(text) instanceof ParsedDate.Ok ok
        ? Optional.of(ok.date())
        : Optional.empty();
  }

  private String label(String item) {
    return desk.words().of("applicationItem", item);
  }

  private static String word(Item item) {
    return switch (item.name()) {
      case "childLivingTogether" -> item.value().equals("0") ? "別居" : "同居";
      case "childCustody" -> item.value().equals("0") ? "監護していない" : "監護している";
      case "useBenefitAccount" -> item.value().equals("1") ? "利用する" : "利用しない";
      default -> item.value();
    };
  }
}
