package org.yakuba.gateways.intermediateserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;

/**
 * A 中間サーバー with the accounts that citizens have registered with the state, on this machine only. It
 * takes files of inquiries, gives receipt numbers, and answers later. It refuses municipalities
 * that are not fictional ({@code GW-E08}): their codes begin with 99.
 */
public final class IntermediateServerSimulator implements AutoCloseable {
  private static final String FICTIONAL = "99";
  private static final String ACCOUNT_INFORMATION = "TM00000000000089";
  private static final int THOUSAND = 1_000;

  private final HttpServer server;
  private final Scenario scenario;
  private final InstantSource clock;
  private final Random chance;
  private final Map<String, String> registered = new LinkedHashMap<>();
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();
  private final Map<String, String> answeredMessages = new LinkedHashMap<>();
  private long serial;

  private record Receipt(String addressee, Instant answeredAt) {}

  /**
   * Starts.
   *
   * @param port 0 for a free one
   */
  public IntermediateServerSimulator(int port, Scenario scenario, InstantSource clock) {
    this.scenario = scenario;
    this.clock = clock;
    this.chance = new Random(scenario.seed());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/IF_SKI_10123", exchange -> answer(exchange, this::inquire));
    server.createContext("/IF_SKI_11134", exchange -> answer(exchange, this::responses));
    server.createContext("/registrations", exchange -> answer(exchange, this::registrations));
    server.start();
  }

  /** Its address, which ends in a slash. */
  public URI address() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/");
  }

  /**
   * A citizen registers an account, or refuses that it is told.
   *
   * @param account {@code bank,branch,type,number,holder}, or {@code NOT_DISCLOSED} or {@code
   *     ERROR}
   */
  public synchronized void register(String addresseeNumber, String account) {
    registered.put(InquiryRecord.zeros(15, addresseeNumber), account);
  }

  @FunctionalInterface
  private interface Handler {
    String handle(String message, String body);
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var from = exchange.getRequestHeaders().getFirst("From");
      var message = exchange.getRequestHeaders().getFirst("Message-Id");
      int status = status(from, exchange.getRequestURI().getPath());
      var text = status == 200 ? handled(handler, message, body) : "";
      if (text == null) {
        status = 400;
      }
      var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=UTF-8");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private synchronized @Nullable String handled(
      Handler handler, @Nullable String message, String body) {
    try {
      return handler.handle(message == null ? "" : message, body);
    } catch (GatewayException e) {
      return null;
    }
  }

  private synchronized int status(@Nullable String from, String path) {
    if (!path.equals("/registrations") && (from == null || !from.startsWith(FICTIONAL))) {
      return 403;
    }
    var closed = scenario.unavailableUntil();
    if (closed != null && clock.instant().isBefore(closed)) {
      return 503;
    }
    return chance.nextInt(THOUSAND) < scenario.failureThousandths() ? 503 : 200;
  }

  private String inquire(String message, String body) {
    var before = answeredMessages.get(message);
    if (before != null) {
      return before;
    }
    var answer = new StringBuilder();
    for (var line : body.split("\r\n")) {
      var record = InquiryRecord.parse(line);
      if (!record.information().equals(ACCOUNT_INFORMATION)) {
        answer.append(",NG,MS-E03\r\n");
      } else if (chance.nextInt(THOUSAND) < scenario.refusedThousandths()) {
        answer.append(",NG,MS-E01\r\n");
      } else {
        var receipt = InquiryRecord.zeros(20, Long.toString(++serial));
        receipts.put(
            receipt,
            new Receipt(record.addresseeNumber(), clock.instant().plus(scenario.answerDelay())));
        answer.append(receipt).append(",OK,\r\n");
      }
    }
    answeredMessages.put(message, answer.toString());
    return answer.toString();
  }

  private String responses(String message, String body) {
    var answer = new StringBuilder();
    for (var number : body.split("\r\n")) {
      var receipt = receipts.get(number);
      if (receipt == null) {
        answer.append(number).append(",ERROR,,,,,,,MS-E04\r\n");
      } else if (!clock.instant().isBefore(receipt.answeredAt())) {
        answer.append(number).append(',').append(told(receipt)).append("\r\n");
      }
    }
    return answer.toString();
  }

  private String told(Receipt receipt) {
    var account = registered.get(receipt.addressee());
    if (account == null) {
      return "NOT_REGISTERED,,,,,,,";
    }
    return switch (account) {
      case "NOT_DISCLOSED" -> "NOT_DISCLOSED,,,,,,,";
      case "ERROR" -> "ERROR,,,,,,,MS-E09";
      default -> "PROVIDED," + account + ",2024-06-01,";
    };
  }

  /** Lines {@code addressee,bank,branch,type,number,holder}, or {@code addressee,NOT_DISCLOSED}. */
  private String registrations(String message, String body) {
    for (var line : body.split("\r?\n")) {
      int comma = line.indexOf(',');
      if (comma < 1) {
        throw new GatewayException("GW-E03");
      }
      register(line.substring(0, comma), line.substring(comma + 1));
    }
    return "OK\r\n";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
