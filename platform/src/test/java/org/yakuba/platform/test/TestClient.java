package org.yakuba.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.ApiSecurityConfiguration;
import org.yakuba.platform.linkage.LinkageJson;
import tools.jackson.databind.JsonNode;

/** An add-on that speaks HTTP. */
public final class TestClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private String token = "";

  /** Without a token. */
  public TestClient(String address) {
    this.address = address;
  }

  /** Asks for a token with this form. */
  public HttpResponse<String> askForToken(String clientId, String secret, String form) {
    var basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return send(
        request(ApiSecurityConfiguration.TOKEN)
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Asks for a token with this form, which says itself who asks. */
  public HttpResponse<String> askForToken(String form) {
    return send(
        request(ApiSecurityConfiguration.TOKEN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Takes a token with these scopes for the requests to come. */
  public TestClient with(ApiClients.Created client, String scopes) {
    var answer =
        askForToken(
            client.client().clientId(),
            client.secret(),
            "grant_type=client_credentials&scope=" + scopes.replace(" ", "%20"));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    token = LinkageJson.tree(answer.body()).get("access_token").asString();
    return this;
  }

  /** Goes on with another token. */
  public TestClient withToken(String other) {
    token = other;
    return this;
  }

  /** Gets a path. */
  public HttpResponse<String> get(String path) {
    return send(bearer(path).GET());
  }

  /** Gets a path and reads the answer. */
  public JsonNode json(String path) {
    return LinkageJson.tree(get(path).body());
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, String body) {
    return send(
        bearer(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder bearer(String path) {
    var request = request(path);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
