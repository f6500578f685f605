package org.yakuba.residentregister.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.residentregister.ledger.decide.Reason;

/** What became of an act at the desk. */
public sealed interface Outcome {
  /** Nothing was written, or for a 仮登録 whose base had changed: it was returned. */
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }

    static Refused of(Obstacle obstacle, String field, String value) {
      return new Refused(List.of(Refusal.of(obstacle, field, value)));
    }
  }

  /**
   * 仮登録: waits for approval.
   *
   * @param revision counts its corrections, from 1
   */
  record Registered(UUID provisionalId, int revision, List<Reason> alerts) implements Outcome {
    public Registered {
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * 本登録: stands in the register.
   *
   * @param eventId the 異動; the id of the command it came from
   * @param numbers the numbers given for placeholders of {@link NewNumbers}
   */
  record Confirmed(UUID eventId, Map<String, String> numbers, List<Reason> alerts)
      implements Outcome {
    public Confirmed {
      numbers = Map.copyOf(numbers);
      alerts = List.copyOf(alerts);
    }
  }

  /** 差戻し or 破棄. */
  record Closed(UUID provisionalId, ProvisionalStatus status) implements Outcome {}
}
