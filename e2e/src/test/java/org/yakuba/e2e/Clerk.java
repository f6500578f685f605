package org.yakuba.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.yakuba.server.Demo;

/** An officer at a browser of their own, working by keyboard. */
final class Clerk implements AutoCloseable {
  /** The accessibility checker, as packaged for browsers. */
  private static final String AXE = script("/axe.min.js");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final Town town;

  private static final int MOST_TABS = 200;
  private static final Duration ARRIVAL = Duration.ofMinutes(1);
  private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

  private Clerk(Town town) {
    this.town = town;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    this.context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("ja-JP"));
    this.page = context.newPage();
    page.setDefaultTimeout(30_000);
  }

  private static String script(String name) {
    try (InputStream in = Clerk.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " among the test libraries");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs in by keyboard only. */
  static Clerk signIn(Town town, String municipality, String officerId) {
    var clerk = new Clerk(town);
    String key = town.address() + municipality + officerId;
    if (SESSIONS.containsKey(key)) {
      // A code counts once in 30 seconds: the officer goes on in the session begun before.
      clerk.context.addCookies(List.copyOf(SESSIONS.getOrDefault(key, List.of())));
      clerk.go("/");
      return clerk;
    }
    Demo.Account account = town.account(municipality, officerId);
    clerk.page.navigate(town.address() + "/login");
    clerk.accessible();
    clerk.page.selectOption("[name=municipality]", municipality);
    clerk.page.focus("[name=officerId]");
    clerk.page.keyboard().type(account.officerId());
    clerk.page.keyboard().press("Tab");
    clerk.page.keyboard().type(account.password());
    clerk.page.keyboard().press("Tab");
    clerk.page.keyboard().type(Town.code(account));
    clerk.send();
    SESSIONS.put(
        key,
        clerk.context.cookies().stream()
            .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(town.address()))
            .toList());
    return clerk;
  }

  /** Types into the search box that every page has and presses Enter. */
  void search(String words) {
    page.keyboard().press("Escape");
    page.locator("body").press("/");
    page.keyboard().press("Control+A");
    page.keyboard().type(words);
    send();
  }

  /** Tabs on to the link or button with these words and presses Enter. */
  void follow(String words) {
    tabTo(
        "document.activeElement.matches('a, button') && document.activeElement.innerText.includes(words)",
        words);
    send();
  }

  /** Tabs on to the link with these words in the row of a table that tells of somebody. */
  void followIn(String row, String words) {
    tabTo(
        "document.activeElement.matches('a') && document.activeElement.innerText === words[1]"
            + " && document.activeElement.closest('tr')?.innerText.includes(words[0])",
        List.of(row, words));
    send();
  }

  /** Asks for a page until what another part of the program sends has arrived there. */
  void reloadUntil(String path, String words) {
    go(path);
    long limit = System.nanoTime() + ARRIVAL.toNanos();
    while (!text().contains(words)) {
      Assertions.assertThat(System.nanoTime()).as(words + " on " + path).isLessThan(limit);
      page.reload();
      drawn();
    }
  }

  /** Tabs on to a folded part of the page with this heading and opens it. */
  void unfold(String words) {
    tabTo(
        "document.activeElement.matches('summary') && document.activeElement.innerText.includes(words)",
        words);
    page.keyboard().press("Enter");
  }

  /** Tabs on to the field of this name, types and presses Enter. */
  void enter(String field, String text) {
    fill(field, text);
    send();
  }

  /** Presses a key that opens another page, such as {@code Alt+I}. */
  void key(String key) {
    page.waitForNavigation(() -> page.keyboard().press(key));
    drawn();
  }

  /** Waits until the page is on the screen: the browser drops keys that are pressed before. */
  private void drawn() {
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Sends the form with Enter. */
  void send() {
    key("Enter");
  }

  /** Tabs on to the field of this name and types over what stands there. */
  void fill(String field, String text) {
    tabTo("document.activeElement.name === words", field);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  /** Tabs on to the field, types, and takes the suggestion with these words. */
  void fill(String field, String text, String suggestion) {
    fill(field, text);
    page.waitForFunction(
        "([field, words]) => [...document.querySelectorAll('#' + field + '-options [role=option]')]"
            + ".some(o => o.innerText.includes(words))",
        List.of(field, suggestion));
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("ArrowDown");
      if (page.locator("#" + field + "-options [aria-selected=true]")
          .innerText()
          .contains(suggestion)) {
        page.keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError("not suggested: " + suggestion);
  }

  /** Tabs on to the list of this name and walks down to the choice with these words. */
  void choose(String field, String words) {
    tabTo("document.activeElement.name === words", field);
    for (int i = 0; i < MOST_TABS; i++) {
      Object shown = page.evaluate("() => document.activeElement.selectedOptions[0].label");
      if (words.equals(shown)) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("not among the choices of " + field + ": " + words);
  }

  /** Tabs on to the list of this name and walks down to the first choice that has these words. */
  void chooseLike(String field, String words) {
    tabTo("document.activeElement.name === words", field);
    for (int i = 0; i < MOST_TABS; i++) {
      if (page.evaluate("() => document.activeElement.selectedOptions[0].label")
          .toString()
          .contains(words)) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("not among the choices of " + field + ": " + words);
  }

  /** Tabs on to the box of this name and ticks it. */
  void tick(String field) {
    tabTo("document.activeElement.name === words", field);
    page.keyboard().press("Space");
  }

  /** Tabs on to the box with these words beside it and ticks it. */
  void tickBeside(String words) {
    tabTo(
        "document.activeElement.type === 'checkbox'"
            + " && document.activeElement.parentElement.innerText.includes(words)",
        words);
    page.keyboard().press("Space");
  }

  /** What is told at a field. */
  String wrongAt(String field) {
    return page.locator("[id='" + field + "-error']").innerText();
  }

  /** Name of the field the cursor stands in. */
  Object cursor() {
    return page.evaluate("() => document.activeElement.name || document.activeElement.id");
  }

  private void tabTo(String condition, Object words) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("words => " + condition, words)) {
        return;
      }
    }
    throw new AssertionError(
        "not reached by " + MOST_TABS + " tabs: " + words + " on " + page.url());
  }

  void go(String path) {
    page.navigate(town.address() + path);
    page.waitForLoadState(LoadState.LOAD);
    drawn();
  }

  Page page() {
    return page;
  }

  /** Text of the main part of the page. */
  String text() {
    return page.locator("main").innerText();
  }

  /** Status a request of this officer's session is answered with. */
  int status(String path) {
    return page.request().get(town.address() + path).status();
  }

  /** No violation of the accessibility rules on the page shown. */
  void accessible() {
    page.evaluate(AXE);
    Object violations =
        page.evaluate(
            "() => axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html).join('\\n'))");
    Assertions.assertThat(violations).as("axe on " + page.url()).isEqualTo("");
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }

  /** The file that a form of the page leads to. */
  byte[] file(String form) {
    var found = page.locator(form);
    var answer =
        page.request()
            .post(
                town.address() + found.getAttribute("action"),
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_csrf", found.locator("[name=_csrf]").inputValue())));
    Assertions.assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
