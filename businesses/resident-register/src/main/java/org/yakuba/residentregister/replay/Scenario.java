package org.yakuba.residentregister.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.Reason;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One scenario: events are applied in order to an empty ledger, refused ones leave no trace;
 * queries are answered afterwards (resident-register §8).
 */
public final class Scenario {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Function<RegisterLaw, EventLedger> ledgers;

  /**
   * @param ledgers an empty ledger for each scenario
   */
  public Scenario(Function<RegisterLaw, EventLedger> ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * What came of a scenario.
   *
   * @param refused whether its shape was wrong, so that nothing was applied
   */
  public record Outcome(ObjectNode json, boolean refused) {}

  /** Applies a scenario and answers its queries. */
  public Outcome run(JsonNode scenario) {
    var faults = new ArrayList<ShapeError>();
    var root = Shape.of(scenario, "", faults).orElse(null);
    if (root == null) {
      return refusal(faults);
    }
    var settings = root.object("settings").orElseGet(Shape::nothing);
    boolean autoEnd = Boolean.TRUE.equals(settings.flag("suppressionAutoEnd"));
    var events = root.objects("events");
    checkEvents(events);
    var queries = root.objects("queries").stream().map(Query::read).toList();
    if (!faults.isEmpty()) {
      return refusal(faults);
    }
    var law = RegisterLaw.of(Law.PARAMETERS, autoEnd, StandardCharacters::areAll);
    var ledger = ledgers.apply(law);
    var outcome = JSON.objectNode();
    apply(events, ledger, outcome);
    var answers = outcome.putObject("answers");
    var answering = new Answering(ledger, autoEnd);
    queries.forEach(query -> answers.set(query.id(), query.answer(answering)));
    return new Outcome(outcome, false);
  }

  /** The law is read once for all scenarios. */
  private static final class Law {
    static final org.yakuba.kernel.parameter.DatedParameters PARAMETERS =
        RegisterLaw.nationalParameters();
  }

  private static void checkEvents(List<Shape> events) {
    var context = new EventContext();
    int last = 0;
    for (var event : events) {
      int seq = event.requiredPositive("seq");
      if (event.has("seq") && seq <= last) {
        event.invalid("seq", "seq は昇順の正の整数です");
      }
      last = Math.max(last, seq);
      CommandReader.read(event, context);
      context.keep(event.node());
    }
  }

  private static void apply(List<Shape> events, EventLedger ledger, ObjectNode outcome) {
    var errors = outcome.putArray("errors");
    var warnings = outcome.putArray("warnings");
    var context = new EventContext();
    for (var event : events) {
      var seq = event.node().path("seq");
      var command = Objects.requireNonNull(CommandReader.read(event.quietly(), context));
      switch (ledger.enter(seq.asString(), command)) {
        case Decision.Refused refused ->
            errors.add(error(event.node(), refused.reasons().getFirst()));
        case Decision.Accepted accepted -> {
          context.keep(event.node());
          accepted.alerts().stream()
              .map(Reason::code)
              .distinct()
              .forEach(code -> {
                var warning = warnings.addObject();
                warning.set("seq", seq);
                warning.put("code", code.name());
              });
        }
      }
    }
  }

  private static ObjectNode error(JsonNode event, Reason reason) {
    var error = JSON.objectNode();
    error.set("seq", event.path("seq"));
    error.put("field", reason.field());
    error.set("value", given(event, reason.field()));
    error.put("code", reason.code().name());
    error.put("message", Messages.of(reason.code()));
    return error;
  }

  /** What was given at a path of an event; null when nothing was. */
  private static JsonNode given(JsonNode event, String path) {
    JsonNode node = event;
    for (var step : path.replace("[", ".[").split("\\.")) {
      node =
          step.startsWith("[")
              ? node.path(Integer.parseInt(step.substring(1, step.length() - 1)))
              : node.path(step);
    }
    return node.isMissingNode() ? JSON.nullNode() : node;
  }

  static Outcome refusal(List<ShapeError> faults) {
    var json = JSON.objectNode();
    var errors = json.putArray("errors");
    for (var fault : faults) {
      var error = errors.addObject();
      error.put("field", fault.field());
      var value = fault.value();
      error.set("value", value == null || value.isMissingNode() ? JSON.nullNode() : value);
      error.put("code", fault.code());
      error.put("message", fault.message());
    }
    return new Outcome(json, true);
  }
}
