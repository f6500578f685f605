package org.yakuba.residentregister;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.search.SearchKey;
import org.yakuba.residentregister.search.SearchKeys;
import org.yakuba.residentregister.search.Searchable;

/**
 * Writes small ledgers by hand: persons with their events, cancellations and amendments, as the
 * commands will.
 */
public final class TestLedger {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The day on which the cards are made. */
  public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  private final Tenancy tenancy;
  private final TenantId tenant;
  private final SearchKeys keys;

  public TestLedger(Tenancy tenancy, TenantId tenant, CharacterFolding folding) {
    this.tenancy = tenancy;
    this.tenant = tenant;
    this.keys = new SearchKeys(folding);
  }

  /** Starts the record of a person who lives alone in the household of the same number. */
  public Person person(String addresseeNumber, String name, @Nullable String kana) {
    return new Person(addresseeNumber, name, kana);
  }

  /** Keeps one version of a protective measure. */
  public void measure(
      String addresseeNumber,
      UUID measureId,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate endedOn) {
    tenancy.run(
        tenant,
        session -> {
          var row = new LinkedHashMap<String, @Nullable Object>();
          row.put("resident_id", residentId(session, addresseeNumber));
          row.put("measure_id", measureId);
          row.put("revision", 1);
          row.put("role", "SUBJECT");
          row.put("harm_type", "DOMESTIC_VIOLENCE");
          row.put("stage", "DECIDED");
          row.put("application_date", from);
          row.put("valid_from", from);
          row.put("valid_to", to);
          row.put(
              "protected_scopes",
              "CURRENT_ADDRESS PREVIOUS_ADDRESS DESTINATION_ADDRESS REGISTERED_DOMICILE CONTACT");
          row.put("ended_on", endedOn);
          row.put("known_from", startOf(from));
          insert(session, "protective_measure", row);
        });
  }

  /** Keeps a household with the day it was established. */
  public void household(String number, LocalDate establishedOn) {
    tenancy.run(
        tenant,
        session -> {
          var row = new LinkedHashMap<String, @Nullable Object>();
          row.put("household_number", number);
          row.put("history_no", 1);
          row.put("event_date", establishedOn);
          row.put("processed_date", establishedOn);
          row.put("household_status", "1");
          row.put("established_on", establishedOn);
          row.put("known_from", startOf(establishedOn));
          insert(session, "household_record", row);
        });
  }

  /** A person's record in the making. */
  public final class Person {
    private final String addresseeNumber;
    private final Map<String, @Nullable Object> items = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    private Person(String addresseeNumber, String name, @Nullable String kana) {
      this.addresseeNumber = addresseeNumber;
      with("resident_type", "1")
          .with("resident_status", "1")
          .with("name", name)
          .with("name_kana", kana);
      with("sex", "0").with("birth_date", LocalDate.of(1980, 4, 1));
      with("household_number", addresseeNumber)
          .with("relationship_codes", "02")
          .with("display_order", 1);
      with("address_prefecture", "見本県").with("address_city", "見本市");
      with("address_town", "本町三丁目").with("address_number", "5番2号");
    }

    /** Sets an item for the following events. */
    public Person with(String column, @Nullable Object value) {
      items.put(column, value);
      return this;
    }

    /** An 異動 by notification on the day it was processed. */
    public Person event(String reason, LocalDate eventDate, LocalDate processed) {
      return add("E", null, rows.size() + 1, reason, eventDate, processed);
    }

    /** Cancels a row: it never was; the record returns to what it was before. */
    public Person cancel(int historyNo, String reason, LocalDate processed) {
      close(historyNo, processed);
      items.putAll(stateOf(rows.get(historyNo - 2)));
      return add("C", historyNo, rows.size() + 1, reason, processed, processed);
    }

    /** Amends a row with the items set since. */
    public Person amend(int historyNo, LocalDate eventDate, LocalDate processed) {
      close(historyNo, processed);
      return add("A", historyNo, historyNo, "44", eventDate, processed);
    }

    /** Writes everything and makes the card of the state known today. */
    public void save() {
      tenancy.run(tenant, this::write);
    }

    private Person add(
        String kind,
        @Nullable Integer target,
        int chainNo,
        String reason,
        LocalDate eventDate,
        LocalDate processed) {
      var row = new LinkedHashMap<String, @Nullable Object>(items);
      row.put("history_no", rows.size() + 1);
      row.put("chain_no", chainNo);
      row.put("entry_kind", kind);
      row.put("target_history_no", target);
      row.put("reason_code", reason);
      row.put("event_date", eventDate);
      row.put("notification_date", processed);
      row.put("processed_date", processed);
      row.put("basis", "NOTIFICATION");
      row.put("known_from", startOf(processed));
      row.put("known_to", OffsetDateTime.MAX);
      rows.add(row);
      return this;
    }

    private void close(int historyNo, LocalDate processed) {
      rows.get(historyNo - 1).put("known_to", startOf(processed));
    }

    private Map<String, @Nullable Object> stateOf(Map<String, @Nullable Object> row) {
      var state = new LinkedHashMap<String, @Nullable Object>(row);
      state.keySet().retainAll(items.keySet());
      return state;
    }

    private void write(TenantSession session) {
      var today = TODAY;
      var current = rows.getFirst();
      @Nullable Object pending = null;
      for (var row : rows) {
        boolean held =
            OffsetDateTime.MAX.equals(row.get("known_to")) && !"C".equals(row.get("entry_kind"));
        if (held && row.get("event_date") instanceof LocalDate day && !day.isAfter(today)) {
          current = row;
        } else if (held) {
          pending = row.get("event_date");
        }
      }
      var card = new LinkedHashMap<String, @Nullable Object>();
      card.put("addressee_number", addresseeNumber);
      card.put("current_history_no", current.get("history_no"));
      for (var same :
          List.of("resident_type", "resident_status", "household_number", "birth_date", "sex")) {
        card.put(same, current.get(same));
      }
      card.put("resident_code", current.get("resident_code"));
      card.put("is_head", "02".equals(current.get("relationship_codes")));
      card.put("kana_key", SearchKeys.sortKey((String) current.get("name_kana")));
      card.put("removed_reason", current.get("removed_reason_code"));
      card.put("removed_on", current.get("removed_date"));
      card.put("pending_removal_on", pending);
      insert(session, "resident", card);
      long id = residentId(session, addresseeNumber);
      for (var row : rows) {
        row.put("resident_id", id);
        insert(session, "resident_record", row);
      }
      writeKeys(session, id, keys.of(searchable(current)));
    }

    private void writeKeys(TenantSession session, long id, List<SearchKey> present) {
      Set<SearchKey> all = new LinkedHashSet<>(present);
      for (Map<String, @Nullable Object> row : rows) {
        all.addAll(keys.of(searchable(row)));
      }
      for (var key : all) {
        session
            .jdbc()
            .sql(
                "INSERT INTO resident_register.search_key (tenant_id, kind, key, resident_id, past)"
                    + " VALUES (?, ?::\"char\", ?, ?, ?)")
            .params(
                tenant.value(),
                Character.toString(key.kind().letter()),
                key.text(),
                id,
                !present.contains(key))
            .update();
      }
    }
  }

  private static Searchable searchable(Map<String, @Nullable Object> row) {
    return new Searchable(
        String.valueOf(row.get("name")),
        (String) row.get("name_kana"),
        (String) row.get("former_surname"),
        (String) row.get("former_surname_kana"),
        (String) row.get("alias"),
        (String) row.get("alias_kana"),
        (String) row.get("name_roman"),
        (String) row.get("name_kanji"),
        (String) row.get("address_town"),
        (String) row.get("address_number"),
        (String) row.get("address_building"),
        (String) row.get("resident_code"),
        (String) row.get("residence_card_number"));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(JAPAN).toOffsetDateTime();
  }

  private static long residentId(TenantSession session, String addresseeNumber) {
    return session
        .jdbc()
        .sql("SELECT resident_id FROM resident_register.resident WHERE addressee_number = ?")
        .param(addresseeNumber)
        .query(Long.class)
        .single();
  }

  private void insert(TenantSession session, String table, Map<String, @Nullable Object> row) {
    var columns = String.join(", ", row.keySet());
    var places =
        row.keySet().stream()
            .map(c -> c.equals("entry_kind") ? "?::\"char\"" : "?")
            .collect(Collectors.joining(", "));
    session
        .jdbc()
        .sql(
            "INSERT INTO resident_register."
                + table
                + " (tenant_id, "
                + columns
                + ") VALUES ("
                + tenant.value()
                + ", "
                + places
                + ")")
        .params(new ArrayList<>(row.values()))
        .update();
  }
}
