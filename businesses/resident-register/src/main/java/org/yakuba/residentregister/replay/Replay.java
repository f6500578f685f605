package org.yakuba.residentregister.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.exchange.JsonExchange;
import org.yakuba.residentregister.ledger.memory.MemoryLedger;

/**
 * {@code ./yakuba replay resident-register} (resident-register §8, RES-11-03): a scenario, or an
 * array of them, in; an outcome, or an array of them, out. One scenario is in memory at a time.
 */
public final class Replay {
  private final Scenario scenario = new Scenario(MemoryLedger::empty);

  /**
   * Applies everything that is read.
   *
   * @return 0 when all was applied, 2 when the shape of something was wrong
   */
  public int run(InputStream in, OutputStream out) throws IOException {
    return new JsonExchange(this::answer).run(in, out, "シナリオ");
  }

  private JsonExchange.Answer answer(@Nullable Object value) {
    var outcome = scenario.run(value);
    return new JsonExchange.Answer(outcome.json(), outcome.refused());
  }
}
