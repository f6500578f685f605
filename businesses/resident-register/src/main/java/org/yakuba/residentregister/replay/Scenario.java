package org.yakuba.residentregister.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.characters.StandardCharacters;
import org.yakuba.kernel.facts.Assessor.Refused;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.EventLedger;
import org.yakuba.residentregister.ledger.decide.Reason;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
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
  public record Outcome(Object json, boolean refused) {}

  /** Applies a scenario and answers its queries. */
  public Outcome run(@Nullable Object scenario) {
    var faults = new ArrayList<Fault>();
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
      context.keep(event);
    }
  }

  private static void apply(List<Shape> events, EventLedger ledger, ObjectNode outcome) {
    var errors = outcome.putArray("errors");
    var warnings = outcome.putArray("warnings");
    var context = new EventContext();
    for (var event : events) {
      var seq = Objects.requireNonNull(event.value("seq"));
      var command = Objects.requireNonNull(CommandReader.read(event.quietly(), context));
      switch (ledger.enter(seq.toString(), command)) {
        case Decision.Refused refused -> errors.add(error(event, refused.reasons().getFirst()));
        case Decision.Accepted accepted -> {
          context.keep(event);
          accepted.alerts().stream()
              .map(Reason::code)
              .distinct()
              .forEach(code -> {
                var warning = warnings.addObject();
                warning.put("seq", (Integer) seq);
                warning.put("code", code.name());
              });
        }
      }
    }
  }

  private static ObjectNode error(Shape event, Reason reason) {
    var error = JSON.objectNode();
    error.put("seq", (Integer) event.value("seq"));
    error.put("field", reason.field());
    error.putPOJO("value", given(event, reason.field()));
    error.put("code", reason.code().name());
    error.put("message", Messages.of(reason.code()));
    return error;
  }

  /** What was given at a path of an event; null when nothing was. */
  private static @Nullable Object given(Shape event, String path) {
    @Nullable Object given = event.items();
    for (var step : path.replace("[", ".[").split("\\.")) {
      if (step.startsWith("[")) {
        int index = Integer.parseInt(step.substring(1, step.length() - 1));
        given = given instanceof List<?> list && index < list.size() ? list.get(index) : null;
      } else {
        given = given instanceof Map<?, ?> items ? items.get(step) : null;
      }
    }
    return given;
  }

  private static Outcome refusal(List<Fault> faults) {
    return new Outcome(new Refused(faults).json(), true);
  }
}
