package org.yakuba.residentregister.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yakuba.residentregister.ledger.memory.MemoryLedger;
import org.yakuba.residentregister.replay.Scenario.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./yakuba replay resident-register} (resident-register §8, RES-11-03): a scenario, or an
 * array of them, in; an outcome, or an array of them, out. One scenario is in memory at a time.
 */
public final class Replay {
  private static final int APPLIED = 0;
  private static final int WRONG_SHAPE = 2;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Scenario scenario = new Scenario(MemoryLedger::empty);

  /**
   * Applies everything that is read.
   *
   * @return 0 when all was applied, 2 when the shape of something was wrong
   */
  public int run(InputStream in, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int exit;
    try (JsonParser parser = mapper.createParser(in)) {
      exit = run(parser, writer);
    }
    writer.write('\n');
    writer.flush();
    return exit;
  }

  private int run(JsonParser parser, Writer writer) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        var outcome = parser.currentToken() == null ? unreadable("入力が空です") : one(parser);
        if (!outcome.refused() && parser.nextToken() != null) {
          outcome = unreadable("シナリオの後に余分な入力があります");
        }
        return write(outcome, writer);
      }
    } catch (JacksonException e) {
      return write(unreadable(e), writer);
    }
    return runAll(parser, writer);
  }

  private int runAll(JsonParser parser, Writer writer) throws IOException {
    int exit = APPLIED;
    boolean first = true;
    writer.write('[');
    while (true) {
      Outcome outcome;
      boolean broken = false;
      try {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
          break;
        }
        outcome = one(parser);
      } catch (JacksonException e) {
        outcome = unreadable(e);
        broken = true;
      }
      writer.write(first ? "\n" : ",\n");
      first = false;
      exit = Math.max(exit, write(outcome, writer));
      if (broken) {
        break;
      }
    }
    writer.write("\n]");
    return exit;
  }

  private Outcome one(JsonParser parser) {
    JsonNode node = mapper.readTree(parser);
    return scenario.run(node);
  }

  private int write(Outcome outcome, Writer writer) throws IOException {
    writer.write(mapper.writeValueAsString(outcome.json()));
    return outcome.refused() ? WRONG_SHAPE : APPLIED;
  }

  private static Outcome unreadable(JacksonException e) {
    var where = e.getLocation();
    var place = where == null ? "" : where.getLineNr() + "行" + where.getColumnNr() + "文字目: ";
    return unreadable("JSON として読めません(" + place + e.getOriginalMessage() + ")");
  }

  private static Outcome unreadable(String message) {
    return Scenario.refusal(List.of(new ShapeError("", null, Shape.INVALID, message)));
  }
}
