package org.yakuba.server.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.yakuba.server.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the program in this process.
 *
 * @param exit exit code
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int exit, String out, String err) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static CommandLineRun of(String input, String... arguments) {
    return of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static synchronized CommandLineRun of(InputStream input, String... arguments) {
    var standardIn = System.in;
    var standardOut = System.out;
    var standardErr = System.err;
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    System.setIn(input);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit = Main.commandLine().execute(arguments);
      return new CommandLineRun(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(standardIn);
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }

  JsonNode json() {
    return MAPPER.readTree(out);
  }

  /** The result of one set of facts that was assessed. */
  JsonNode result() {
    return json().path("result");
  }
}
