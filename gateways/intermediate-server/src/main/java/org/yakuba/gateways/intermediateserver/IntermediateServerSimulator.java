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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer.Restricted;
import org.yakuba.platform.gateway.IntermediateServer.Restriction;
import org.yakuba.platform.gateway.ToldItems;

/**
 * A 中間サーバー with the 団体内統合宛名機能 before it, on this machine only. It takes files of inquiries, copies
 * and restrictions, gives receipt numbers, and works on them later; what one fictional municipality
 * has registered answers another. It refuses municipalities that are not fictional ({@code
 * GW-E08}): their codes begin with 99.
 */
public final class IntermediateServerSimulator implements AutoCloseable {
  private static final String FICTIONAL = "99";
  private static final String ACCOUNT_INFORMATION = "TM00000000000089";
  private static final String INFORMATION = "TM";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final List<String> ACCOUNT_ITEMS =
      List.of(
          ToldItems.BANK_CODE,
          ToldItems.BRANCH_CODE,
          ToldItems.ACCOUNT_TYPE,
          ToldItems.ACCOUNT_NUMBER,
          ToldItems.HOLDER_KANA);
  private static final int THOUSAND = 1_000;

  private final HttpServer server;
  private final Scenario scenario;
  private final InstantSource clock;
  private final Random chance;
  private final KeptInformation kept = new KeptInformation();
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();
  private final Map<String, Set<String>> shown = new LinkedHashMap<>();
  private final Map<String, String> answeredMessages = new LinkedHashMap<>();
  private long serial;
  private boolean away;
  private int lost;

  /**
   * Work that is due later; its cells are told once it is done, null while an officer has to act.
   */
  private static final class Receipt {
    private final String from;
    private final Instant due;
    private final Supplier<@Nullable List<String>> work;
    private @Nullable List<String> told;

    Receipt(String from, Instant due, Supplier<@Nullable List<String>> work) {
      this.from = from;
      this.due = due;
      this.work = work;
    }

    @Nullable List<String> told() {
      if (told == null) {
        told = work.get();
      }
      return told;
    }
  }

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
    serve("IF_SKI_10123", this::inquiries);
    serve("IF_SKI_11134", this::results);
    serve("IF_DBM_20113", this::copies);
    serve("IF_DBM_20314", this::results);
    serve("IF_DBM_50111", (from, body) -> restrict(from, body, Restriction.AUTOMATIC_RESPONSE));
    serve("IF_DBM_50112", this::results);
    serve("IF_DBM_80111", (from, body) -> restrict(from, body, Restriction.DISCLOSURE));
    serve("IF_DBM_80112", this::results);
    serve("registrations", (from, body) -> registrations(body));
    serve("scripts", (from, body) -> scripts(body));
    serve("symbols", (from, body) -> symbols(body));
    server.start();
  }

  /**
   * 情報提供等記録 as the portal shows it to the person: the municipalities whose answered inquiries about
   * them are not 照会側不開示.
   */
  public synchronized Set<String> shownToThePerson(String addresseeNumber) {
    return Set.copyOf(shown.getOrDefault(InquiryRecord.zeros(15, addresseeNumber), Set.of()));
  }

  private void serve(String path, Handler handler) {
    server.createContext("/" + path, exchange -> answer(exchange, handler));
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
    var cells = account.split(",", -1);
    if (cells.length != ACCOUNT_ITEMS.size()) {
      kept.script(ACCOUNT_INFORMATION, addresseeNumber, List.of(account));
      return;
    }
    var answer = new ArrayList<>(List.of("PROVIDED"));
    for (int i = 0; i < cells.length; i++) {
      answer.addAll(List.of(ACCOUNT_ITEMS.get(i), cells[i], ""));
    }
    kept.script(ACCOUNT_INFORMATION, addresseeNumber, answer);
  }

  /**
   * Lays down what is told about a person.
   *
   * @param information 特定個人情報名コード
   * @param answer {@code PROVIDED} and item code, value and period of each item; or {@code
   *     NOT_REGISTERED}, {@code NOT_DISCLOSED} or {@code ERROR}
   */
  public synchronized void script(String information, String addresseeNumber, String... answer) {
    kept.script(information, addresseeNumber, List.of(answer));
  }

  /** The person with this number in this municipality bears this 符号. */
  public synchronized void join(String symbol, String municipalityCode, String addresseeNumber) {
    kept.join(symbol, municipalityCode, addresseeNumber);
  }

  /** Whether 統合宛名番号 of a person is registered; it is until this is called. */
  public synchronized void know(String addresseeNumber, boolean known) {
    kept.know(addresseeNumber, known);
  }

  /** Nothing is taken while it is away. */
  public synchronized void away(boolean isAway) {
    away = isAway;
  }

  /** The line breaks after so many messages were worked on, before they are answered. */
  public synchronized void loseAnswers(int count) {
    lost = count;
  }

  @FunctionalInterface
  private interface Handler {
    String handle(String from, String body);
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var from = exchange.getRequestHeaders().getFirst("From");
      var message = exchange.getRequestHeaders().getFirst("Message-Id");
      int status = status(from, exchange.getRequestURI().getPath());
      var text =
          status == 200
              ? handled(handler, message == null ? "" : message, from == null ? "" : from, body)
              : "";
      if (text == null) {
        status = 400;
      } else if (status == 200 && breaksOff(exchange.getRequestURI().getPath())) {
        status = 503;
        text = "";
      }
      var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=UTF-8");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private synchronized boolean breaksOff(String path) {
    if (lost == 0 || !path.startsWith("/IF_")) {
      return false;
    }
    lost--;
    return true;
  }

  /** A message that comes again is answered as the first time. */
  private synchronized @Nullable String handled(
      Handler handler, String message, String from, String body) {
    try {
      var before = answeredMessages.get(from + ":" + message);
      if (before != null) {
        return before;
      }
      var answer = handler.handle(from, body);
      if (!message.isEmpty()) {
        answeredMessages.put(from + ":" + message, answer);
      }
      return answer;
    } catch (GatewayException e) {
      return null;
    }
  }

  private synchronized int status(@Nullable String from, String path) {
    if (path.startsWith("/IF_") && (from == null || !from.startsWith(FICTIONAL))) {
      return 403;
    }
    var closed = scenario.unavailableUntil();
    if (away && path.startsWith("/IF_") || closed != null && clock.instant().isBefore(closed)) {
      return 503;
    }
    return chance.nextInt(THOUSAND) < scenario.failureThousandths() ? 503 : 200;
  }

  /** Each line of a file gets a receipt and is worked on later, or is refused at once. */
  private String accept(
      String from,
      String body,
      Function<String, @Nullable String> refusal,
      Function<String, @Nullable List<String>> work) {
    var answer = new StringBuilder();
    for (var line : body.split(Cells.END)) {
      var refused = refusal.apply(line);
      if (refused == null && chance.nextInt(THOUSAND) < scenario.refusedThousandths()) {
        refused = "MS-E01";
      }
      if (refused != null) {
        answer.append(Cells.line(List.of("", "NG", refused)));
      } else {
        var receipt = InquiryRecord.zeros(20, Long.toString(++serial));
        receipts.put(
            receipt,
            new Receipt(
                from, clock.instant().plus(scenario.answerDelay()), () -> work.apply(line)));
        answer.append(Cells.line(List.of(receipt, "OK", "")));
      }
    }
    return answer.toString();
  }

  private String inquiries(String from, String body) {
    return accept(
        from,
        body,
        line -> {
          var record = InquiryRecord.parse(line);
          if (!record.information().startsWith(INFORMATION)) {
            return "MS-E03";
          }
          return kept.knows(record.addresseeNumber()) ? null : "MS-E01";
        },
        line -> {
          var record = InquiryRecord.parse(line);
          if (record.isDisclosed()) {
            shown.computeIfAbsent(record.addresseeNumber(), key -> new TreeSet<>()).add(from);
          }
          return kept.told(
              from,
              record.provider(),
              record.information(),
              record.addresseeNumber(),
              LocalDate.ofInstant(clock.instant(), JAPAN));
        });
  }

  private String copies(String from, String body) {
    return accept(
        from,
        body,
        line -> {
          CopyRecord.parse(line);
          return null;
        },
        line -> done(kept.keep(from, CopyRecord.parse(line))));
  }

  private String restrict(String from, String body, Restriction restriction) {
    return accept(
        from,
        body,
        line -> Cells.of(line).size() == 2 ? null : "MS-E03",
        line -> {
          var cells = Cells.of(line);
          kept.restrict(from, restriction, new Restricted(cells.get(0), cells.get(1).equals("1")));
          return done(null);
        });
  }

  private static List<String> done(@Nullable String refused) {
    return refused == null ? List.of("OK", "") : List.of("NG", refused);
  }

  private String results(String from, String body) {
    var answer = new StringBuilder();
    for (var number : body.split(Cells.END)) {
      var receipt = receipts.get(number);
      if (receipt == null || !receipt.from.equals(from)) {
        answer.append(Cells.line(List.of(number, "ERROR", "MS-E04")));
      } else if (!clock.instant().isBefore(receipt.due)) {
        var told = receipt.told();
        if (told != null) {
          var cells = new ArrayList<>(List.of(number));
          cells.addAll(told);
          answer.append(Cells.line(cells));
        }
      }
    }
    return answer.toString();
  }

  /** Lines {@code addressee,bank,branch,type,number,holder}, or {@code addressee,NOT_DISCLOSED}. */
  private String registrations(String body) {
    for (var line : body.split("\r?\n")) {
      int comma = line.indexOf(',');
      if (comma < 1) {
        throw new GatewayException("GW-E03");
      }
      register(line.substring(0, comma), line.substring(comma + 1));
    }
    return "OK" + Cells.END;
  }

  /**
   * Lines {@code information,addressee,provision} with item code, value and period of each item.
   */
  private String scripts(String body) {
    for (var line : body.split("\r?\n")) {
      var cells = Cells.of(line);
      if (cells.size() < 3 || cells.size() % 3 != 0) {
        throw new GatewayException("GW-E03");
      }
      kept.script(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
    }
    return "OK" + Cells.END;
  }

  /** Lines {@code symbol,municipality,addressee}. */
  private String symbols(String body) {
    for (var line : body.split("\r?\n")) {
      var cells = Cells.of(line);
      if (cells.size() != 3) {
        throw new GatewayException("GW-E03");
      }
      kept.join(cells.get(0), cells.get(1), cells.get(2));
    }
    return "OK" + Cells.END;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
