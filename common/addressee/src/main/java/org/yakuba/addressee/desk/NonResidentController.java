package org.yakuba.addressee.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.ledger.MergeCandidates;
import org.yakuba.addressee.ledger.MergeCandidates.Candidate;
import org.yakuba.addressee.rules.MergeThresholds;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.NotPermitted;
import org.yakuba.platform.web.Requires;

/**
 * 住登外者登録: candidates are compared before a number is given; changes, the number a former resident
 * keeps, and taking out of management (rulebook addressee §4, §9).
 */
@Controller
@Requires({AddresseePrivileges.VIEW, AddresseePrivileges.EDIT})
public final class NonResidentController {
  private static final String BUSINESS_CODE = "031";
  private static final String BUSINESS = "addressee";

  private static final Pattern BACK = Pattern.compile("(/[a-z][a-z0-9-]*)+");

  private final Screens screens;
  private final Tenancy tenancy;
  private final Addressees addressees;
  private final MergeCandidates candidates;
  private final Clock clock;

  public NonResidentController(
      Screens screens,
      Tenancy tenancy,
      Addressees addressees,
      AddresseeSearch search,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.addressees = addressees;
    this.candidates = new MergeCandidates(search);
    this.clock = clock;
  }

  /**
   * An empty form.
   *
   * @param back page of another room that asked for a number, and gets it as {@code number}
   */
  @GetMapping("/non-residents/new")
  public Page blank(Operator operator, @RequestParam(defaultValue = "") String back) {
    return page(
        operator, null, Form.of(Map.of("entityType", "INDIVIDUAL", "back", back)), List.of());
  }

  /** Only pages of this program are gone back to. */
  private static boolean isPage(String back) {
    return BACK.matcher(back).matches();
  }

  /** Compares candidates first; gives a number once the clerk has looked at them. */
  @PostMapping("/non-residents")
  public Object register(
      Operator operator, @RequestParam Map<String, String> input, RedirectAttributes redirect) {
    var read = NonResidentForm.read(input, BUSINESS_CODE, null, null);
    var wrong = new ArrayList<>(read.unreadable());
    wrong.addAll(addressees.problems(read.draft()));
    if (!wrong.isEmpty()) {
      return page(operator, null, Form.of(input).withErrors(wrong), List.of());
    }
    return tenancy.call(
        operator.tenant(),
        session -> {
          var like = like(session, operator, read.draft());
          if (!like.isEmpty() && !input.containsKey("compared")) {
            AuditLog.record(
                session,
                AuditEntry.of(operator, BUSINESS, "ADR-1-01", Action.SEARCH)
                    .subjects(like.stream().map(row -> row.addressee().number()).toList()));
            return page(operator, null, Form.of(input), like);
          }
          var number =
              addressees
                  .register(session, read.draft(), operator.officer().officerId(), clock.instant())
                  .value();
          record(session, operator, "ADR-1-01", Action.CREATE, number);
          redirect.addFlashAttribute(Screens.NOTICE, "宛名番号 " + number + " を付けて登録しました。");
          var back = input.getOrDefault("back", "");
          return isPage(back)
              ? "redirect:" + back + "?number=" + number
              : "redirect:/addressees/" + number;
        });
  }

  /** The form of a non-resident, or of a former resident who is to become one. */
  @GetMapping("/addressees/{number}/edit")
  public Page edit(Operator operator, @PathVariable String number) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var present = present(session, number);
          var decision = decide(session, operator, Set.of(number));
          record(session, operator, "ADR-1-02", Action.VIEW, number);
          var fields =
              NonResidentForm.fields(
                  present,
                  open(present.address(), number, decision),
                  orEmpty(open(present.phone(), number, decision)));
          return page(operator, present, Form.of(fields), List.of());
        });
  }

  /** Writes a new state; the number stays. */
  @PostMapping("/addressees/{number}/edit")
  public Object change(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var present = present(session, number);
          var before = open(present.address(), number, decide(session, operator, Set.of(number)));
          var read = NonResidentForm.read(input, BUSINESS_CODE, present, before);
          var wrong = new ArrayList<>(read.unreadable());
          wrong.addAll(addressees.problems(read.draft()));
          if (!wrong.isEmpty()) {
            return page(operator, present, Form.of(input).withErrors(wrong), List.of());
          }
          return done(
              operator,
              present,
              input,
              redirect,
              "宛名を変更しました。",
              () -> write(session, operator, present, seen(input), read.draft()));
        });
  }

  private void write(
      TenantSession session,
      Operator operator,
      Addressee present,
      int seen,
      NonResidentDraft draft) {
    var officer = operator.officer().officerId();
    var number = present.number();
    switch (present.origin()) {
      case NON_RESIDENT -> {
        addressees.correct(session, number, seen, draft, officer, clock.instant());
        record(session, operator, "ADR-1-02", Action.UPDATE, number);
      }
      case RESIDENT -> {
        addressees.becomeNonResident(session, number, seen, draft, officer, clock.instant());
        record(session, operator, "ADR-1-11", Action.CREATE, number);
      }
    }
  }

  /** Takes a non-resident out of management. */
  @PostMapping("/addressees/{number}/delete")
  public Object delete(
      Operator operator,
      @PathVariable String number,
      @RequestParam Map<String, String> input,
      RedirectAttributes redirect) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var present = present(session, number);
          return done(
              operator,
              present,
              input,
              redirect,
              "宛名を管理の対象から外しました。番号は再び使われません。",
              () -> {
                addressees.delete(
                    session, number, seen(input), operator.officer().officerId(), clock.instant());
                record(session, operator, "ADR-1-02", Action.DELETE, number);
              });
        });
  }

  /** What the ledger refuses stands over the form; nothing was written then. */
  private Object done(
      Operator operator,
      Addressee present,
      Map<String, String> input,
      RedirectAttributes redirect,
      String notice,
      Runnable command) {
    try {
      command.run();
    } catch (ViolationsException refused) {
      return page(operator, present, Form.of(input).withErrors(refused.violations()), List.of());
    }
    redirect.addFlashAttribute(Screens.NOTICE, notice);
    return "redirect:/addressees/" + present.number();
  }

  private Page page(
      Operator operator, @Nullable Addressee present, Form form, List<Candidate> like) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("present", present);
    model.put("candidates", like);
    var back = form.values().getOrDefault("back", "");
    model.put("back", isPage(back) ? back : "");
    return screens
        .page(operator, present == null ? "住登外者の登録" : "宛名の変更", "addressee/non-resident", model)
        .withForm(form);
  }

  private Addressee present(TenantSession session, String number) {
    return addressees
        .find(session, number)
        .filter(found -> !found.deleted())
        .filter(
            found -> found.origin() == Origin.NON_RESIDENT || !found.residentStatus().equals("1"))
        .orElseThrow(NotFound::new);
  }

  /** Those who may be the same, of whom the draft is to be told apart. */
  private List<Candidate> like(TenantSession session, Operator operator, NonResidentDraft draft) {
    return candidates.of(
        session,
        addressees.preview(draft, clock.instant()),
        BUSINESS_CODE,
        MergeThresholds.STANDARD,
        numbers -> decide(session, operator, numbers));
  }

  private DisclosureDecision decide(TenantSession session, Operator operator, Set<String> numbers) {
    return Disclosure.decide(
        session,
        DocumentKind.SCREEN,
        numbers,
        Requester.officer(operator),
        Channel.SCREEN,
        clock.instant());
  }

  /** Who may not see an item may not overwrite it either. */
  private static <T> @Nullable T open(
      @Nullable Guarded<T> item, String number, DisclosureDecision decision) {
    if (item == null) {
      return null;
    }
    return switch (decision.reveal(item.map(Function.identity()), number)) {
      case Disclosed.Open<T>(T value) -> value;
      case Disclosed.Blocked<T> blocked -> throw new NotPermitted(blocked.code());
    };
  }

  private static void record(
      TenantSession session, Operator operator, String function, Action action, String number) {
    AuditLog.record(
        session, AuditEntry.of(operator, BUSINESS, function, action).subjects(List.of(number)));
  }

  private static int seen(Map<String, String> input) {
    var text = input.getOrDefault("historyNo", "");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
