package org.yakuba.residentregister.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.component.Pager;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;
import org.yakuba.residentregister.search.ResidentSearch;
import org.yakuba.residentregister.search.SearchCursor;

/**
 * 住民検索 (resident-register §9): one box or the detailed form, earlier searches, and the search by
 * individual number.
 */
@Controller
@Requires("resident-register.view")
final class SearchController {
  private final Screens screens;
  private final SearchDesk desk;
  private final Words words;

  SearchController(Screens screens, SearchDesk desk, Words words) {
    this.screens = screens;
    this.desk = desk;
    this.words = words;
  }

  @GetMapping("/residents")
  Page search(Operator operator, @RequestParam Map<String, String> request) {
    var given =
        request.containsKey("history")
            ? earlier(operator, request.get("history"))
            : SearchForm.given(request);
    var page = page(operator, given);
    if (given.isEmpty()) {
      return page;
    }
    var wrong = new Violations();
    var asked = SearchForm.read(given, wrong);
    if (!wrong.isEmpty()) {
      return page.withForm(Form.of(given).withErrors(wrong.toList()));
    }
    var after = SearchCursor.decode(request.get("after")).orElse(null);
    try {
      var answer = desk.search(operator, asked, given, after);
      return page.withForm(Form.of(given))
          .with("answer", answer.rows())
          .with("asked", true)
          .with("note", note(answer))
          .with("pager", pager(given, answer, after));
    } catch (ViolationsException e) {
      return page.withForm(Form.of(given).withErrors(e.violations()));
    }
  }

  @GetMapping("/residents/by-number")
  @Requires({"resident-register.view", "individual-number.view"})
  Page numberForm(Operator operator) {
    return screens.page(
        operator,
        "個人番号による検索",
        "resident-register/by-number",
        Map.of("asked", false, "answer", List.of()));
  }

  @PostMapping("/residents/by-number")
  @Requires({"resident-register.view", "individual-number.view"})
  Page byNumber(Operator operator, @RequestParam Map<String, String> request) {
    var wrong = new Violations();
    var number = IndividualNumber.parse(request.getOrDefault("number", "").strip());
    if (number.isEmpty()) {
      wrong.add("number", null, "RES-S11", "個人番号は検査数字の合う12桁の数字です");
    }
    var reason = operator.reason();
    if (reason == null) {
      wrong.add("reason", null, "RES-N01", "個人番号を使う理由を入力してください");
    }
    var form = Form.of(reason == null ? Map.of() : Map.of("reason", reason));
    if (number.isEmpty() || !wrong.isEmpty()) {
      return numberForm(operator).withForm(form.withErrors(wrong.toList()));
    }
    var answer = desk.byIndividualNumber(operator, number.get());
    return numberForm(operator).withForm(form).with("asked", true).with("answer", answer.rows());
  }

  private Page page(Operator operator, Map<String, String> given) {
    boolean detailed = !given.isEmpty() && !given.containsKey("q");
    return screens.page(
        operator,
        "住民検索",
        "resident-register/search",
        Map.of(
            "asked",
            false,
            "answer",
            List.of(),
            "note",
            "",
            "pager",
            new Pager("", null, null),
            "detailed",
            detailed,
            "byNumber",
            operator.may(Privileges.INDIVIDUAL_NUMBER_VIEW),
            "past",
            desk.past(operator),
            "choices",
            new SearchChoices(words)));
  }

  private Map<String, String> earlier(Operator operator, @Nullable String id) {
    try {
      return desk.past(operator, UUID.fromString(id == null ? "" : id)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private static String note(SearchDesk.Answer answer) {
    var widened = answer.widened();
    return widened == null ? "" : widened;
  }

  private static Pager pager(
      Map<String, String> given, SearchDesk.Answer answer, @Nullable SearchCursor after) {
    var count =
        answer.count() >= ResidentSearch.COUNT_LIMIT
            ? "%,d件以上".formatted(ResidentSearch.COUNT_LIMIT)
            : "%,d件".formatted(answer.count());
    var next = answer.next();
    return new Pager(
        count,
        after == null ? null : "/residents?" + query(given, null),
        next == null ? null : "/residents?" + query(given, next));
  }

  private static String query(Map<String, String> given, @Nullable SearchCursor after) {
    var all = new LinkedHashMap<>(given);
    if (after != null) {
      all.put("after", after.encode());
    }
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
