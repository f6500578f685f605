package org.yakuba.platform.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.workitem.WorkItem.Count;
import org.yakuba.platform.workitem.WorkItem.Filter;
import org.yakuba.platform.workitem.WorkItem.State;

class WorkItemsTest {
  private TestDatabase database;
  private TenantId tenant;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void the_same_item_is_opened_once_even_after_it_is_done() {
    assertThat(open("row-1")).isTrue();
    assertThat(open("row-1")).isFalse();
    close(only().id());
    assertThat(open("row-1")).isFalse();
    assertThat(only().state()).isEqualTo(State.DONE);
  }

  @Test
  void an_item_keeps_what_it_was_opened_with() {
    open("row-1");
    var item = only();
    assertThat(item.business()).isEqualTo("resident-register");
    assertThat(item.addresseeNumber()).isEqualTo("000000000012343");
    assertThat(item.detail()).containsEntry("file", "resident.csv").containsEntry("line", "42");
    assertThat(item.state()).isEqualTo(State.OPEN);
  }

  @Test
  void only_the_first_of_two_officers_closes_an_item_and_the_history_tells_who() {
    open("row-1");
    var id = only().id();
    assertThat(close(id)).isTrue();
    assertThat(close(id)).isFalse();
    database
        .tenancy()
        .run(
            tenant,
            session -> assertThat(WorkItems.reopen(session, id, operator(), "再確認")).isTrue());
    var history = database.tenancy().call(tenant, session -> WorkItems.history(session, id));
    assertThat(history).extracting(WorkItem.Event::note).containsExactly("確認済み", "再確認");
    assertThat(history).extracting(WorkItem.Event::officerId).containsOnly("sato");
    assertThat(only().closedBy()).isNull();
  }

  @Test
  void many_items_are_opened_in_one_statement_counted_by_kind_and_listed_page_by_page() {
    var items = IntStream.range(0, 250).mapToObj(i -> item("row-" + i)).toList();
    database
        .tenancy()
        .run(tenant, session -> assertThat(WorkItems.openAll(session, items)).isEqualTo(250));
    database
        .tenancy()
        .run(tenant, session -> assertThat(WorkItems.openAll(session, items)).isZero());
    database
        .tenancy()
        .run(
            tenant,
            session ->
                assertThat(WorkItems.counts(session))
                    .containsExactly(
                        new Count("resident-register", "migration.quarantined-row", 250, 0)));

    var first = list(Filter.OPEN);
    var second = list(new Filter(State.OPEN, null, null, null, first.getLast().id()));
    assertThat(first).hasSize(200);
    assertThat(second).hasSize(50).doesNotContainAnyElementsOf(first);
    assertThat(list(new Filter(null, "resident-register", "other", null, null))).isEmpty();
    assertThat(list(new Filter(null, null, null, "000000000012343", null))).hasSize(200);
  }

  @Test
  void another_municipality_sees_nothing_and_cannot_close_it() {
    open("row-1");
    var id = only().id();
    var other = database.tenant("990027");
    database
        .tenancy()
        .run(
            other,
            session -> {
              assertThat(WorkItems.find(session, id)).isEmpty();
              assertThat(WorkItems.close(session, id, operator(), "越境")).isFalse();
            });
    assertThat(only().state()).isEqualTo(State.OPEN);
  }

  private boolean open(String key) {
    return database.tenancy().call(tenant, session -> WorkItems.open(session, item(key)));
  }

  private boolean close(UUID id) {
    return database
        .tenancy()
        .call(tenant, session -> WorkItems.close(session, id, operator(), "確認済み"));
  }

  private List<WorkItem> list(Filter filter) {
    return database.tenancy().call(tenant, session -> WorkItems.list(session, filter, 200));
  }

  private WorkItem only() {
    var items = list(new Filter(null, null, null, null, null));
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static NewWorkItem item(String key) {
    return new NewWorkItem(
        "resident-register",
        "migration.quarantined-row",
        key,
        "000000000012343",
        "隔離した行の確認",
        Map.of("file", "resident.csv", "line", "42"));
  }

  private Operator operator() {
    var officer = new Officer(tenant, "sato", "佐藤", "市民課", Set.of("counter"), Set.of());
    return new Operator(
        officer, "T01", "01", null, UUID.fromString("00000000-0000-7000-8000-000000000001"));
  }
}
