package org.yakuba.gateways.intermediateserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer;

/** The adapter: files of columns over HTTP, UTF-8. Safe for all threads. */
public final class HttpIntermediateServer implements IntermediateServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ACCEPTANCE_CELLS = 3;
  private static final int RESPONSE_CELLS = 3;
  private static final int ITEM_CELLS = 3;
  private static final int OK = 200;

  private final URI base;
  private final InquirerSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * @param base address that ends in a slash
   */
  public HttpIntermediateServer(URI base, InquirerSettings settings) {
    this.base = base;
    this.settings = settings;
  }

  @Override
  public Exchange<Acceptance> inquire(
      String municipalityCode, UUID messageId, List<Inquiry> inquiries) {
    return file(
        "IF_SKI_10123",
        municipalityCode,
        messageId,
        inquiries,
        inquiry -> InquiryRecord.of(municipalityCode, inquiry, settings).line());
  }

  @Override
  public Exchange<Response> responses(String municipalityCode, List<String> receiptNumbers) {
    return results(
        "IF_SKI_11134", municipalityCode, receiptNumbers, HttpIntermediateServer::response);
  }

  @Override
  public Exchange<Acceptance> registerCopies(
      String municipalityCode, UUID messageId, List<Copy> copies) {
    return file("IF_DBM_20113", municipalityCode, messageId, copies, CopyRecord::line);
  }

  @Override
  public Exchange<Outcome> copyOutcomes(String municipalityCode, List<String> receiptNumbers) {
    return results(
        "IF_DBM_20314", municipalityCode, receiptNumbers, HttpIntermediateServer::outcome);
  }

  @Override
  public Exchange<Acceptance> restrict(
      String municipalityCode, UUID messageId, Restriction restriction, List<Restricted> persons) {
    return file(
        registration(restriction),
        municipalityCode,
        messageId,
        persons,
        person ->
            Cells.line(
                List.of(
                    InquiryRecord.zeros(15, person.addresseeNumber()), person.on() ? "1" : "0")));
  }

  @Override
  public Exchange<Outcome> restrictionOutcomes(
      String municipalityCode, Restriction restriction, List<String> receiptNumbers) {
    return results(
        switch (restriction) {
          case AUTOMATIC_RESPONSE -> "IF_DBM_50112";
          case DISCLOSURE -> "IF_DBM_80112";
        },
        municipalityCode,
        receiptNumbers,
        HttpIntermediateServer::outcome);
  }

  private static String registration(Restriction restriction) {
    return switch (restriction) {
      case AUTOMATIC_RESPONSE -> "IF_DBM_50111";
      case DISCLOSURE -> "IF_DBM_80111";
    };
  }

  /** Sends a file; the answer has one line for each record. */
  private <R> Exchange<Acceptance> file(
      String interfaceId,
      String municipalityCode,
      UUID messageId,
      List<R> records,
      Function<R, String> line) {
    var file = new StringBuilder();
    records.forEach(record -> file.append(line.apply(record)));
    var answer = post(interfaceId, municipalityCode, messageId, file.toString());
    var acceptances = new ArrayList<Acceptance>();
    for (var one : answer.lines().toList()) {
      var cells = cells(one, ACCEPTANCE_CELLS);
      acceptances.add(
          cells.get(1).equals("OK")
              ? new Acceptance(cells.get(0), null)
              : new Acceptance(null, cells.get(2)));
    }
    if (acceptances.size() != records.size()) {
      throw new GatewayException("GW-E03");
    }
    return new Exchange<>(acceptances, file.toString(), answer);
  }

  private <A> Exchange<A> results(
      String interfaceId,
      String municipalityCode,
      List<String> receiptNumbers,
      Function<String, A> read) {
    var file = String.join(Cells.END, receiptNumbers) + Cells.END;
    var answer = post(interfaceId, municipalityCode, UUID.randomUUID(), file);
    return new Exchange<>(answer.lines().map(read).toList(), file, answer);
  }

  private static List<String> cells(String line, int count) {
    var cells = Cells.of(line);
    if (cells.size() != count) {
      throw new GatewayException("GW-E03");
    }
    return cells;
  }

  private static Outcome outcome(String line) {
    var cells = cells(line, ACCEPTANCE_CELLS);
    return new Outcome(cells.get(0), cells.get(1).equals("OK") ? null : cells.get(2));
  }

  private static Response response(String line) {
    var cells = Cells.of(line);
    if (cells.size() < RESPONSE_CELLS || (cells.size() - RESPONSE_CELLS) % ITEM_CELLS != 0) {
      throw new GatewayException("GW-E03");
    }
    var provision =
        switch (cells.get(1)) {
          case "PROVIDED" -> Provision.PROVIDED;
          case "NOT_REGISTERED" -> Provision.NOT_REGISTERED;
          case "NOT_DISCLOSED" -> Provision.NOT_DISCLOSED;
          case "ERROR" -> Provision.ERROR;
          default -> throw new GatewayException("GW-E03");
        };
    var items = new ArrayList<Item>();
    for (int i = RESPONSE_CELLS; i < cells.size(); i += ITEM_CELLS) {
      items.add(new Item(cells.get(i), cells.get(i + 1), cells.get(i + 2)));
    }
    return new Response(cells.get(0), provision, items, absent(cells.get(2)));
  }

  private static @Nullable String absent(String item) {
    return item.isEmpty() ? null : item;
  }

  private String post(String interfaceId, String municipalityCode, UUID messageId, String file) {
    var request =
        HttpRequest.newBuilder(base.resolve(interfaceId))
            .timeout(PATIENCE)
            .header("Content-Type", "text/csv; charset=UTF-8")
            .header("Message-Id", messageId.toString())
            .header("From", municipalityCode)
            .POST(HttpRequest.BodyPublishers.ofString(file, StandardCharsets.UTF_8))
            .build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != OK) {
        throw new GatewayException(answer.statusCode() >= 500 ? "GW-E01" : "GW-E04");
      }
      return answer.body();
    } catch (HttpTimeoutException e) {
      throw new GatewayException("GW-E07");
    } catch (IOException e) {
      throw new GatewayException("GW-E01");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayException("GW-E01");
    }
  }
}
