package org.yakuba.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Assessor.Refused;
import org.yakuba.kernel.facts.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object, or an array of them, in; an answer, or an array of them, out. One object is in memory
 * at a time, so that a file of any length streams. What is no JSON ends the reading: it is answered
 * with its place, and nothing after it is read.
 */
public final class JsonExchange {

  /** Everything was answered. */
  public static final int ANSWERED = 0;

  /** Something was refused; all answers are written nevertheless. */
  public static final int REFUSED = 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Answering answering;

  /** Answers one object. */
  @FunctionalInterface
  public interface Answering {
    /** The answer to a JSON value: null, Boolean, String, Number, List or Map. */
    Answer answer(@Nullable Object value);
  }

  /**
   * An answer.
   *
   * @param json what is written: a map of JSON values or a tree of Jackson's
   */
  public record Answer(Object json, boolean refused) {}

  public JsonExchange(Answering answering) {
    this.answering = answering;
  }

  /**
   * Answers everything that is read.
   *
   * @param objects what one object is called in messages, such as 試算の事実
   * @return {@link #ANSWERED} or {@link #REFUSED}
   */
  public int run(InputStream in, OutputStream out, String objects) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int exit;
    try (JsonParser parser = MAPPER.createParser(in)) {
      exit = run(parser, writer, objects);
    }
    writer.write('\n');
    writer.flush();
    return exit;
  }

  private int run(JsonParser parser, Writer writer, String objects) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        var answer = parser.currentToken() == null ? unreadable("入力が空です") : one(parser);
        if (!answer.refused() && parser.nextToken() != null) {
          answer = unreadable(objects + "の後に余分な入力があります");
        }
        return write(answer, writer);
      }
    } catch (JacksonException e) {
      return write(unreadable(e), writer);
    }
    return runAll(parser, writer);
  }

  private int runAll(JsonParser parser, Writer writer) throws IOException {
    int exit = ANSWERED;
    boolean first = true;
    writer.write('[');
    while (true) {
      Answer answer;
      boolean broken = false;
      try {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
          break;
        }
        answer = one(parser);
      } catch (JacksonException e) {
        answer = unreadable(e);
        broken = true;
      }
      writer.write(first ? "\n" : ",\n");
      first = false;
      exit = Math.max(exit, write(answer, writer));
      if (broken) {
        break;
      }
    }
    writer.write("\n]");
    return exit;
  }

  private Answer one(JsonParser parser) {
    @Nullable Object value = MAPPER.readValue(parser, Object.class);
    return answering.answer(value);
  }

  private static int write(Answer answer, Writer writer) throws IOException {
    writer.write(MAPPER.writeValueAsString(answer.json()));
    return answer.refused() ? REFUSED : ANSWERED;
  }

  private static Answer unreadable(JacksonException e) {
    return unreadable(BrokenJson.explain(e));
  }

  private static Answer unreadable(String message) {
    var fault = new Fault("", null, Fault.INVALID, message);
    return new Answer(new Refused(List.of(fault)).json(), true);
  }
}
