package org.yakuba.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One citizen who applies online, page by page as a browser does: the first page, number and date
 * of birth, account and pledge. Every answer is timed. Not for several threads.
 */
final class OnlineCitizen {
  private static final Pattern TOKEN = hidden("_csrf");
  private static final Pattern SUBMISSION = hidden("submission");
  private static final String BOUNDARY = "yakuba-bench-9b1f";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI start;
  private final LongConsumer nanos;
  private String cookie = "";
  private String page = "";

  /**
   * @param start the first page, ending in the code of the municipality
   * @param nanos told how long each answer took
   */
  OnlineCitizen(HttpClient client, URI start, LongConsumer nanos) {
    this.client = client;
    this.start = start;
    this.nanos = nanos;
  }

  private static Pattern hidden(String name) {
    return Pattern.compile(
        "<input(?=[^>]*name=\""
            + name
            + "\")[^>]*value=\"([^\"]*)\"[^>]*>|<input(?=[^>]*value=\"([^\"]*)\")[^>]*name=\""
            + name
            + "\"[^>]*>");
  }

  /** Opens the first page. */
  void open() throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(start).GET());
  }

  /** Whether number and date of birth were taken: the page of the account is shown. */
  boolean prove(String letter, String birthDate) throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    fields.put("_csrf", value(TOKEN));
    fields.put("letterId", letter);
    fields.put("birthDate", birthDate);
    var body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    send(
        HttpRequest.newBuilder(URI.create(start + "/confirm"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    return page.contains("name=\"accountNumber\"");
  }

  /** Sends account and pledge; the page that answers tells what became of it. */
  void apply(String letter, String birthDate, String accountNumber, String holder)
      throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    fields.put("_csrf", value(TOKEN));
    fields.put("submission", value(SUBMISSION));
    fields.put("letterId", letter);
    fields.put("birthDate", birthDate);
    fields.put("bankCode", "9990");
    fields.put("branchCode", "001");
    fields.put("accountType", "1");
    fields.put("accountNumber", accountNumber);
    fields.put("holderName", holder);
    fields.put("pledge", "true");
    send(
        HttpRequest.newBuilder(URI.create(start + "/submit"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(multipart(fields))));
  }

  /** The receipt says that the application was taken in. */
  boolean isAccepted() {
    return page.contains("申請を受け付けました");
  }

  /** An application for the same number was there already. */
  boolean isDuplicate() {
    return page.contains("EMB-E127") || page.contains("受け付けられませんでした");
  }

  private static String multipart(Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append("--")
            .append(BOUNDARY)
            .append("\r\nContent-Disposition: form-data; name=\"")
            .append(name)
            .append("\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  private String value(Pattern pattern) {
    var found = pattern.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("BEN-E016 申請の画面に項目がありません");
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    long begin = System.nanoTime();
    var answer =
        client.send(
            request.timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    nanos.accept(System.nanoTime() - begin);
    if (answer.statusCode() >= 500) {
      throw new IllegalStateException("BEN-E017 申請の画面が " + answer.statusCode() + " を返しました");
    }
    answer
        .headers()
        .allValues("Set-Cookie")
        .forEach(set -> cookie = set.substring(0, set.indexOf(';')));
    page = answer.body();
  }
}
