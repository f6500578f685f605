package org.yakuba.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.api.ContractQuery.Answer;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.linkage.ChangeFeed;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.linkage.StoredEvent;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.CorrelationFilter;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.OpenToAll;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes of {@code /api/v1}: change feed, queries, extracts and their description. Every read
 * that returns something is recorded with client and purpose, and so is every refusal.
 */
@Controller
@ForClients
public final class ApiController {
  static final String FUNCTION = "LNK-1-01";
  static final String NDJSON = "application/x-ndjson";
  static final int LONGEST_PAGE = 1_000;
  private static final int DEFAULT_PAGE = 100;
  private static final int EXTRACT_PAGE = 1_000;
  private static final String FORBIDDEN = "E0101";

  private final Tenancy tenancy;
  private final Contracts contracts;
  private final List<ContractQuery<?>> queries;
  private final List<ContractExtract> extracts;
  private final OpenApi openApi;
  private final Clock clock;

  ApiController(
      Tenancy tenancy,
      Contracts contracts,
      List<ContractQuery<?>> queries,
      List<ContractExtract> extracts,
      Clock clock) {
    this.tenancy = tenancy;
    this.contracts = contracts;
    this.queries = List.copyOf(queries);
    this.extracts = List.copyOf(extracts);
    this.openApi = new OpenApi(contracts, queries, extracts);
    this.clock = clock;
  }

  @GetMapping("/api/v1/openapi.json")
  @OpenToAll(because = "describes the interface, holds no data")
  ResponseEntity<String> description() {
    return json(openApi.document());
  }

  @GetMapping("/api/v1/changes")
  ResponseEntity<String> changes(
      ApiCaller caller,
      @RequestParam(name = "after", defaultValue = "0") long after,
      @RequestParam(name = "limit", defaultValue = "" + DEFAULT_PAGE) int limit,
      HttpServletRequest request) {
    refuseBadPage(after, limit);
    var readable = caller.readable(contracts.all());
    if (readable.isEmpty()) {
      throw denied(caller, "changes", request);
    }
    return json(
        tenancy.call(
            caller.tenant(),
            session -> {
              var page = ChangeFeed.read(session, readable, after, limit);
              record(session, caller, page, request);
              return feed(session, caller, page);
            }));
  }

  private ObjectNode feed(TenantSession session, ApiCaller caller, ChangeFeed.Page page) {
    var answer = LinkageJson.object();
    var changes = answer.putArray("changes");
    var disclosing =
        Disclosing.of(
            session, caller, page.events().stream().map(ApiController::sharing).toList(), clock);
    for (var event : page.events()) {
      var envelope = event.envelope();
      var contract = contracts.find(envelope.publisher(), envelope.eventType()).orElseThrow();
      var payload = (ObjectNode) LinkageJson.tree(envelope.payload());
      var change = (ObjectNode) LinkageJson.treeOf(event.with(payload));
      change.remove("tenantId");
      change.put("municipalityCode", caller.municipalityCode());
      disclosing.mask(payload, change, contract, sharing(event));
      change.set("payload", payload);
      changes.add(change);
    }
    return answer.put("next", page.next()).put("more", page.more());
  }

  private static List<String> sharing(StoredEvent event) {
    var sharing = new ArrayList<>(event.sharing());
    sharing.add(event.envelope().aggregateId());
    return sharing;
  }

  private static void record(
      TenantSession session, ApiCaller caller, ChangeFeed.Page page, HttpServletRequest request) {
    if (page.events().isEmpty()) {
      return;
    }
    AuditLog.record(
        session,
        entry(caller, Action.VIEW, request)
            .subjects(
                page.events().stream().map(e -> e.envelope().aggregateId()).distinct().toList())
            .condition("api", "changes")
            .condition("from", Long.toString(page.events().getFirst().envelope().cursor()))
            .condition("to", Long.toString(page.events().getLast().envelope().cursor())));
  }

  @PostMapping(path = "/api/v1/inquiries/{contract}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> inquiry(
      ApiCaller caller,
      @PathVariable("contract") String name,
      @RequestBody String body,
      HttpServletRequest request) {
    for (var query : queries) {
      if (query.contract().getSimpleName().equals(name)) {
        return json(ask(caller, query, body, request));
      }
    }
    throw new NotFound();
  }

  private <Q extends Record> ObjectNode ask(
      ApiCaller caller, ContractQuery<Q> query, String body, HttpServletRequest request) {
    var contract = readable(caller, query.publisher(), query.contract(), request);
    var question = question(query.question(), body);
    return tenancy.call(
        caller.tenant(),
        session -> {
          var answers = query.answer(session, question, LONGEST_PAGE);
          AuditLog.record(
              session,
              entry(caller, Action.SEARCH, request)
                  .subjects(answers.stream().map(Answer::subject).toList())
                  .condition("api", contract.name()));
          var disclosing =
              Disclosing.of(session, caller, answers.stream().map(Answer::sharing).toList(), clock);
          var result = LinkageJson.object();
          var list = result.putArray("result");
          answers.forEach(answer -> list.add(masked(disclosing, contract, answer)));
          return result;
        });
  }

  private static <Q> Q question(Class<Q> type, String body) {
    try {
      return LinkageJson.readStrictly(body, type);
    } catch (JacksonException e) {
      throw new ViolationsException(
          List.of(Violation.of("LNK-E04", "質問を読み取れません。項目の名前と型を確かめてください")));
    }
  }

  /** Rows one by one, each a line; memory is bounded by a page. */
  @GetMapping("/api/v1/extracts/{contract}")
  void extract(
      ApiCaller caller,
      @PathVariable("contract") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var extract =
        extracts.stream()
            .filter(known -> known.contract().getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(NotFound::new);
    var contract = readable(caller, extract.publisher(), extract.contract(), request);
    var begun = entry(caller, Action.EXPORT, request).condition("api", contract.name());
    tenancy.run(
        caller.tenant(), session -> AuditLog.record(session, begun.condition("state", "開始")));
    response.setContentType(NDJSON);
    var out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    int rows =
        tenancy.callOnSnapshot(
            caller.tenant(), session -> stream(session, caller, extract, contract, out));
    out.flush();
    tenancy.run(
        caller.tenant(),
        session -> AuditLog.record(session, begun.condition("state", "完了").subjectCount(rows)));
  }

  private int stream(
      TenantSession session,
      ApiCaller caller,
      ContractExtract extract,
      Contracts.Entry contract,
      OutputStream out) {
    int rows = 0;
    var after = "";
    while (true) {
      var page = extract.page(session, after, EXTRACT_PAGE);
      var disclosing =
          Disclosing.of(session, caller, page.stream().map(Answer::sharing).toList(), clock);
      for (var answer : page) {
        write(out, masked(disclosing, contract, answer));
      }
      rows += page.size();
      if (page.size() < EXTRACT_PAGE) {
        return rows;
      }
      after = page.getLast().subject();
    }
  }

  private static void write(OutputStream out, ObjectNode row) {
    try {
      out.write(row.toString().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode masked(Disclosing disclosing, Contracts.Entry contract, Answer answer) {
    var tree = (ObjectNode) LinkageJson.treeOf(answer.payload());
    disclosing.mask(tree, tree, contract, answer.sharing());
    return tree;
  }

  private Contracts.Entry readable(
      ApiCaller caller,
      String publisher,
      Class<? extends Record> type,
      HttpServletRequest request) {
    var contract =
        contracts
            .find(publisher, type.getSimpleName())
            .orElseThrow(() -> new IllegalStateException("LNK-E01 undeclared " + type.getName()));
    if (!caller.reads(contract)) {
      throw denied(caller, contract.name(), request);
    }
    return contract;
  }

  private NotPermitted denied(ApiCaller caller, String what, HttpServletRequest request) {
    tenancy.run(
        caller.tenant(),
        session ->
            AuditLog.record(
                session,
                entry(caller, Action.VIEW, request).condition("api", what).result(Result.DENIED)));
    return new NotPermitted(FORBIDDEN);
  }

  private static AuditEntry entry(ApiCaller caller, Action action, HttpServletRequest request) {
    UUID correlation = CorrelationFilter.id(request);
    return caller.entry(FUNCTION, action, correlation, request.getRemoteAddr());
  }

  private static void refuseBadPage(long after, int limit) {
    var wrong = new ArrayList<Violation>();
    if (after < 0) {
      wrong.add(new Violation("after", Long.toString(after), "LNK-E10", "0以上の整数を指定してください"));
    }
    if (limit < 1 || limit > LONGEST_PAGE) {
      wrong.add(
          new Violation(
              "limit", Integer.toString(limit), "LNK-E10", "1から" + LONGEST_PAGE + "までを指定してください"));
    }
    if (!wrong.isEmpty()) {
      throw new ViolationsException(wrong);
    }
  }

  private static ResponseEntity<String> json(@Nullable Object value) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(String.valueOf(value));
  }
}
