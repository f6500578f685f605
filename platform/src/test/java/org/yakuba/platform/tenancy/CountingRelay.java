package org.yakuba.platform.tenancy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and the database and counts round trips: messages of PostgreSQL's
 * protocol after which the program must wait for an answer (Sync and Query).
 */
final class CountingRelay implements AutoCloseable {
  private static final int SSL_REQUEST = 80_877_103;
  private static final int GSS_REQUEST = 80_877_104;

  private final ServerSocket server;
  private final InetSocketAddress target;
  private final AtomicInteger roundTrips = new AtomicInteger();

  CountingRelay(int databasePort) throws IOException {
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), databasePort);
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int roundTrips() {
    return roundTrips.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var program = server.accept();
        var database = new Socket();
        database.connect(target);
        program.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> requests(program, database));
        Thread.ofVirtual().start(() -> answers(database, program));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Passes on message by message: one without a type to begin with, then typed ones. */
  private void requests(Socket from, Socket to) {
    try (from;
        to) {
      var in = new DataInputStream(from.getInputStream());
      var out = new DataOutputStream(to.getOutputStream());
      int code;
      do {
        byte[] opening = body(in, in.readInt());
        code = java.nio.ByteBuffer.wrap(opening).getInt();
        out.writeInt(opening.length + Integer.BYTES);
        out.write(opening);
        out.flush();
      } while (code == SSL_REQUEST || code == GSS_REQUEST);
      while (true) {
        int type = in.readByte();
        byte[] body = body(in, in.readInt());
        if (type == 'S' || type == 'Q') {
          roundTrips.incrementAndGet();
        }
        out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
        out.flush();
      }
    } catch (IOException e) {
      // One of the two has hung up.
    }
  }

  private static byte[] body(DataInputStream in, int length) throws IOException {
    return in.readNBytes(length - Integer.BYTES);
  }

  private static void answers(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of the two has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
