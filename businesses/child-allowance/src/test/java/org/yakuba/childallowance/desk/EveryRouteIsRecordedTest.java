package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;

/**
 * Walks every route the business declares. Whoever an answer names stands in an entry of the
 * operation log written with it; what leaves the screen is recorded as output, what is done as an
 * act. A new route is walked too, and fails until it is said how it is called, and recorded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EveryRouteIsRecordedTest {
  private static final String ROOT = "/child-allowance";
  private static final Set<String> LOOKS = Set.of("VIEW", "SEARCH");
  private static final Set<String> OUTPUTS = Set.of("PRINT", "EXPORT");

  /** Posts that answer with a page because nothing is done yet. */
  private static final Set<String> TRIALS =
      Set.of("POST " + ROOT + "/trial", "POST " + ROOT + "/filings/new");

  private WalkedTown town;
  private TestBrowser walker;
  private Map<String, Supplier<Call>> calls;

  /** How a route is called. */
  record Call(String path, Map<String, String> fields, String file) {
    Call(String path) {
      this(path, Map.of());
    }

    Call(String path, Map<String, String> fields) {
      this(path, fields, "");
    }
  }

  private record Entry(UUID id, String action, List<String> subjects) {}

  @BeforeAll
  void open() {
    town = new WalkedTown();
    walker = town.office.signedIn("welfare", "approver", "administrator");
    calls = town.calls();
  }

  @AfterAll
  void close() {
    town.office.close();
  }

  private Set<String> routes() {
    var routes = new TreeMap<String, String>();
    town.office
        .server
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getPackageName().startsWith("org.yakuba.childallowance")) {
            for (var pattern : info.getPatternValues()) {
              info.getMethodsCondition()
                  .getMethods()
                  .forEach(verb -> routes.put(pattern + " " + verb, verb + " " + pattern));
            }
          }
        });
    return new LinkedHashSet<>(routes.values());
  }

  @Test
  @Proves("CHA-8-01")
  void nobody_is_shown_nothing_leaves_and_nothing_is_done_without_a_record() {
    var routes = routes();
    assertThat(routes).hasSizeGreaterThan(30).containsAll(calls.keySet());
    var wrong = new ArrayList<String>();
    for (var route : routes) {
      try {
        walk(route);
      } catch (AssertionError e) {
        wrong.add(route + ": " + e.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void walk(String route) {
    boolean post = route.startsWith("POST ");
    var call = call(route, post);
    if (post) {
      walker.open(ROOT + "/trial");
    }
    var before = new HashSet<UUID>();
    entries().forEach(entry -> before.add(entry.id()));
    if (post) {
      var fields = new TreeMap<>(call.fields());
      fields.put("_csrf", walker.page().expectFirst("input[name=_csrf]").val());
      if (call.file().isEmpty()) {
        walker.post(call.path(), fields);
      } else {
        walker.upload(call.path(), fields, "file", call.file().getBytes(StandardCharsets.UTF_8));
      }
    } else {
      walker.open(call.path());
    }
    assertThat(walker.status()).as(walker.page().text()).isEqualTo(200);
    var written = new ArrayList<>(entries());
    written.removeIf(entry -> before.contains(entry.id()));
    var type = walker.answer().headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("text/html")) {
      assertThat(written).as("output").anyMatch(entry -> OUTPUTS.contains(entry.action()));
      return;
    }
    if (post && !TRIALS.contains(route)) {
      assertThat(written).as("act").anyMatch(entry -> !LOOKS.contains(entry.action()));
    }
    var named = new HashSet<String>();
    written.forEach(entry -> named.addAll(entry.subjects()));
    assertThat(named).as("persons").containsAll(shown());
  }

  private Call call(String route, boolean post) {
    var known = calls.get(route);
    var pattern = route.substring(route.indexOf(' ') + 1);
    if (known == null && (post || pattern.contains("{"))) {
      fail("nobody said how this route is called");
    }
    return known == null ? new Call(pattern) : known.get();
  }

  /** Numbers of everybody whom the page names. */
  private Set<String> shown() {
    var main = walker.page().expectFirst("main");
    var text = main.text();
    var html = main.html();
    var shown = new LinkedHashSet<String>();
    town.people()
        .forEach((number, name) -> {
          if (html.contains(number) || text.contains(name)) {
            shown.add(number);
          }
        });
    return shown;
  }

  private List<Entry> entries() {
    return town.office
        .database
        .tenancy()
        .call(
            town.office.tenant,
            session ->
                session
                    .jdbc()
                    .sql("SELECT entry_id, action, subjects FROM platform.audit_entry")
                    .query((row, index) ->
                        new Entry(
                            row.getObject("entry_id", UUID.class),
                            row.getString("action"),
                            List.of((String[]) row.getArray("subjects").getArray())))
                    .list());
  }
}
