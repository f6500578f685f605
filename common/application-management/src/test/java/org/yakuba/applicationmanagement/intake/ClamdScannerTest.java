package org.yakuba.applicationmanagement.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;

/** A scanner spoken to as clamd speaks. */
class ClamdScannerTest {

  private static MalwareVerdict scan(byte[] file, String answer) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = Thread.ofVirtual().start(() -> serve(server, file.length, answer));
      var verdict = new ClamdScanner("localhost", server.getLocalPort()).scan(file);
      thread.interrupt();
      return verdict;
    }
  }

  private static void serve(ServerSocket server, int expected, String answer) {
    try (var socket = server.accept()) {
      var in = new DataInputStream(socket.getInputStream());
      var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
      int received = 0;
      for (int chunk = in.readInt(); chunk > 0; chunk = in.readInt()) {
        received += in.readNBytes(chunk).length;
      }
      boolean understood = command.equals("zINSTREAM\0") && received == expected;
      socket
          .getOutputStream()
          .write((understood ? answer : "UNKNOWN COMMAND").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_the_scanner_says_is_the_verdict() throws IOException {
    assertThat(scan(new byte[200_000], "stream: OK\0")).isEqualTo(MalwareVerdict.CLEAN);
    assertThat(scan(new byte[10], "stream: Eicar-Signature FOUND\0"))
        .isEqualTo(MalwareVerdict.INFECTED);
  }

  @Test
  void without_an_answer_nothing_is_said_about_the_file() {
    assertThatThrownBy(() -> scan(new byte[10], "INSTREAM size limit exceeded"))
        .isInstanceOf(MalwareScanner.ScannerUnreachable.class)
        .hasMessageContaining("APP-E071");
  }
}
