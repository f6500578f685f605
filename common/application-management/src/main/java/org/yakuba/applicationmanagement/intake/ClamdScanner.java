package org.yakuba.applicationmanagement.intake;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;

/** A scanner that speaks the INSTREAM protocol of clamd. */
public final class ClamdScanner implements MalwareScanner {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int LONGEST_ANSWER = 4_096;

  private final String host;
  private final int port;

  public ClamdScanner(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public MalwareVerdict scan(byte[] file) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      send(socket, file);
      return verdict(
          new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ScannerUnreachable(host + ":" + port, e);
    }
  }

  private static void send(Socket socket, byte[] file) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    var content = new ByteArrayInputStream(file);
    var chunk = content.readNBytes(CHUNK_BYTES);
    while (chunk.length > 0) {
      out.writeInt(chunk.length);
      out.write(chunk);
      chunk = content.readNBytes(CHUNK_BYTES);
    }
    out.writeInt(0);
    out.flush();
  }

  /** {@code stream: OK} or {@code stream: name FOUND}; anything else is no answer. */
  private static MalwareVerdict verdict(String answer) throws IOException {
    var text = answer.replace("\0", "").strip();
    if (text.endsWith("FOUND")) {
      return MalwareVerdict.INFECTED;
    }
    if (text.equals("stream: OK")) {
      return MalwareVerdict.CLEAN;
    }
    throw new IOException("no verdict");
  }
}
