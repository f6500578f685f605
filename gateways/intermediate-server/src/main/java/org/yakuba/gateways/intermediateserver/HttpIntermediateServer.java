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
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer;

/** The adapter: files of fixed columns over HTTP, UTF-8. Safe for all threads. */
public final class HttpIntermediateServer implements IntermediateServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ANSWER_ITEMS = 9;
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
    var file = new StringBuilder();
    for (var inquiry : inquiries) {
      file.append(InquiryRecord.of(municipalityCode, inquiry, settings).line());
    }
    var answer = post("IF_SKI_10123", municipalityCode, messageId, file.toString());
    var acceptances = new ArrayList<Acceptance>();
    for (var line : answer.lines().toList()) {
      var items = line.split(",", -1);
      if (items.length != 3) {
        throw new GatewayException("GW-E03");
      }
      acceptances.add(
          items[1].equals("OK") ? new Acceptance(items[0], null) : new Acceptance(null, items[2]));
    }
    if (acceptances.size() != inquiries.size()) {
      throw new GatewayException("GW-E03");
    }
    return new Exchange<>(acceptances, file.toString(), answer);
  }

  @Override
  public Exchange<Response> responses(String municipalityCode, List<String> receiptNumbers) {
    var file = String.join("\r\n", receiptNumbers) + "\r\n";
    var answer = post("IF_SKI_11134", municipalityCode, UUID.randomUUID(), file);
    return new Exchange<>(
        answer.lines().map(HttpIntermediateServer::response).toList(), file, answer);
  }

  private static Response response(String line) {
    var items = line.split(",", -1);
    if (items.length != ANSWER_ITEMS) {
      throw new GatewayException("GW-E03");
    }
    var provision =
        switch (items[1]) {
          case "PROVIDED" -> Provision.PROVIDED;
          case "NOT_REGISTERED" -> Provision.NOT_REGISTERED;
          case "NOT_DISCLOSED" -> Provision.NOT_DISCLOSED;
          case "ERROR" -> Provision.ERROR;
          default -> throw new GatewayException("GW-E03");
        };
    return new Response(
        items[0],
        provision,
        provision == Provision.PROVIDED
            ? new RegisteredAccount(items[2], items[3], items[4], items[5], items[6])
            : null,
        absent(items[8]));
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
