package org.yakuba.platform.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and the database and counts round trips: how often the program speaks
 * after the database has answered.
 */
final class CountingRelay implements AutoCloseable {
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
        var answered = new AtomicBoolean(true);
        Thread.ofVirtual().start(() -> relay(program, database, () -> speaks(answered)));
        Thread.ofVirtual().start(() -> relay(database, program, () -> answered.set(true)));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void speaks(AtomicBoolean answered) {
    if (answered.getAndSet(false)) {
      roundTrips.incrementAndGet();
    }
  }

  private static void relay(Socket from, Socket to, Runnable onData) {
    var buffer = new byte[1 << 16];
    try (from;
        to) {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        onData.run();
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One of the two has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
