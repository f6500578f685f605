package org.yakuba.server.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the clerks have written down outside the program: before they ask, and after they were
 * answered. A line is one write to the file, which a killed program does not take with it.
 */
final class ClerksRecord implements AutoCloseable {
  private final FileChannel file;

  ClerksRecord(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    write("BEGIN");
  }

  /** Words without tabs. */
  synchronized void write(String... words) {
    try {
      // Begins a line of its own even after one that was cut off.
      var line =
          ByteBuffer.wrap(
              ("\n" + String.join("\t", words) + "\tEND").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Every whole line, without its end. */
  static List<String[]> lines(Path path) {
    var lines = new ArrayList<String[]>();
    try {
      if (Files.exists(path)) {
        for (var line : Files.readString(path).split("\n")) {
          if (line.endsWith("\tEND")) {
            lines.add(line.substring(0, line.length() - "\tEND".length()).split("\t"));
          }
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that was asked. */
  static Map<UUID, Asked> asked(Path path) {
    var asked = new LinkedHashMap<UUID, Asked>();
    for (var line : lines(path)) {
      if (line[0].equals("ASKED")) {
        var one = Asked.of(line);
        asked.put(one.id(), one);
      }
    }
    return asked;
  }

  /** The answers: CONFIRMED, REGISTERED, REFUSED or the number of a certificate. */
  static Map<UUID, String> answers(Path path) {
    return byId(path, "ANSWERED");
  }

  /** 仮登録 whose approval was answered. */
  static Map<UUID, String> approvals(Path path) {
    return byId(path, "APPROVED");
  }

  private static Map<UUID, String> byId(Path path, String word) {
    var found = new LinkedHashMap<UUID, String>();
    for (var line : lines(path)) {
      if (line[0].equals(word)) {
        found.put(UUID.fromString(line[1]), line[2]);
      }
    }
    return found;
  }

  /** What the add-on was told, in this order: cursor and event. */
  static List<String[]> fed(Path path) {
    return lines(path).stream().filter(line -> line[0].equals("FED")).toList();
  }
}
