package org.yakuba.platform.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without a screen, for tests of pages: keeps cookies, follows redirects, and submits the
 * forms of the page it shows with everything they contain.
 */
public final class TestBrowser {
  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private HttpResponse<String> last;
  private Document page;

  /** A browser at the login page of a server at this address. */
  public TestBrowser(String base) {
    this.base = base;
    this.last = send(HttpRequest.newBuilder(URI.create(base + "/login")).build());
    this.page = parse();
  }

  /** Opens an address of the server. */
  public Document open(String path) {
    return request(HttpRequest.newBuilder(URI.create(base + path)));
  }

  /** Opens an address with one more header. */
  public Document open(String path, String header, String value) {
    return request(HttpRequest.newBuilder(URI.create(base + path)).header(header, value));
  }

  /**
   * Submits the first form of the page that leads to {@code action}, with its fields as they stand
   * except those given.
   */
  public Document submit(String action, Map<String, String> fields) {
    Element form = page.selectFirst("main form[action=" + action + "]");
    if (form == null) {
      form = page.selectFirst("form[action=" + action + "]");
    }
    if (form == null) {
      throw new AssertionError(
          "no form with action " + action + " on " + last.uri() + ":\n" + page);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      boolean unticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
      if (!unticked) {
        values.put(field.attr("name"), field.val());
      }
    }
    values.putAll(fields);
    return form.attr("method").equalsIgnoreCase("post")
        ? post(action, values)
        : open(action + "?" + encode(values));
  }

  /** Posts exactly these values. */
  public Document post(String path, Map<String, String> values) {
    return request(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(values))));
  }

  /**
   * Posts exactly these values and gives the answer as bytes, such as a document; the page stays.
   */
  public HttpResponse<byte[]> download(String path, Map<String, String> values) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(encode(values)))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts these values and one file as a form with enctype multipart/form-data. */
  public Document upload(String path, Map<String, String> values, String fileField, byte[] file) {
    String boundary = "yakuba-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    values.forEach(
        (name, value) -> body.writeBytes(part(boundary, "name=\"" + name + "\"", value + "\r\n")));
    body.writeBytes(
        part(
            boundary,
            "name=\""
                + fileField
                + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream",
            ""));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String boundary, String disposition, String content) {
    return ("--"
            + boundary
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + "\r\n\r\n"
            + content)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Status of the last answer. */
  public int status() {
    return last.statusCode();
  }

  /** Value of a cookie, empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Path and query of the page shown, after redirects. */
  public String location() {
    URI uri = last.uri();
    return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
  }

  /** The page shown. */
  public Document page() {
    return page;
  }

  /** The last answer as it came. */
  public HttpResponse<String> answer() {
    return last;
  }

  private Document request(HttpRequest.Builder request) {
    last = send(request.build());
    page = parse();
    return page;
  }

  private Document parse() {
    return Jsoup.parse(last.body(), base);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
