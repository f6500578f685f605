package org.yakuba.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.yakuba.platform.ops.DatabaseSettings;

/**
 * Stands between the program and the database like a network of some distance and counts round
 * trips: how often the program speaks after the database has answered. The distance keeps apart
 * what the program sends in one go and what it sends after an answer, however busy the machine is.
 */
public final class CountingRelay implements AutoCloseable {
  private static final Duration DISTANCE = Duration.ofMillis(40);

  private static final Pattern PORT = Pattern.compile(":(\\d+)/");

  private final ServerSocket server;
  private final DatabaseSettings settings;
  private final InetSocketAddress target;
  private final AtomicInteger roundTrips = new AtomicInteger();

  /** Before the database of these settings. */
  public CountingRelay(DatabaseSettings settings) throws IOException {
    var port = PORT.matcher(settings.url());
    if (!port.find()) {
      throw new IllegalArgumentException(settings.url());
    }
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.settings = settings;
    this.target =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    Thread.ofVirtual().start(this::accept);
  }

  /** The way to the database that leads through here. */
  public DatabaseSettings settings() {
    return new DatabaseSettings(
        PORT.matcher(settings.url()).replaceFirst(":" + server.getLocalPort() + "/"),
        settings.owner(),
        settings.ownerPassword(),
        settings.program(),
        settings.programPassword());
  }

  /** How many there have been. */
  public int roundTrips() {
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
        Thread.ofVirtual()
            .start(() ->
                relay(
                    database,
                    program,
                    () -> {
                      LockSupport.parkNanos(DISTANCE.toNanos());
                      answered.set(true);
                    }));
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
