package org.yakuba.addressee.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.ledger.MergeCandidates;
import org.yakuba.addressee.ledger.MergeCandidates.Candidate;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.addressee.ledger.PostalAddress;
import org.yakuba.addressee.rules.MergeLinks.Decision;
import org.yakuba.addressee.rules.MergeThresholds;
import org.yakuba.kernel.assess.Violation;
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
import org.yakuba.platform.web.Requires;

/** 宛名検索, 宛名照会, 名寄せ・解除 (rulebook addressee §9). */
@Controller
@Requires(AddresseePrivileges.VIEW)
public final class AddresseeController {

  /** 業務ID of this business: other businesses' closed addressees are not shown here (ADR-1-13). */
  private static final String BUSINESS_CODE = "031";

  private static final String BUSINESS = "addressee";
  private static final int MOST_FOUND = 100;
  private static final int LONGEST_QUERY = 100;

  private final Screens screens;
  private final Tenancy tenancy;
  private final Addressees addressees;
  private final AddresseeQuery query;
  private final MergeLedger merges;
  private final MergeCandidates candidates;
  private final Clock clock;

  public AddresseeController(
      Screens screens,
      Tenancy tenancy,
      Addressees addressees,
      AddresseeSearch search,
      MergeLedger merges,
      Clock clock) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.addressees = addressees;
    this.query = new AddresseeQuery(search);
    this.merges = merges;
    this.candidates = new MergeCandidates(search);
    this.clock = clock;
  }

  /** The search box and what was found. */
  @GetMapping("/addressees")
  public Page search(Operator operator, @RequestParam(defaultValue = "") String q) {
    var text = q.strip();
    var form = Form.of(Map.of("q", q));
    if (text.length() > LONGEST_QUERY) {
      form =
          form.withErrors(
              List.of(new Violation("q", q, "ADR-E02", LONGEST_QUERY + "文字までで入力してください")));
    }
    List<FoundAddressee> found =
        text.isEmpty() || !form.errors().isEmpty()
            ? List.of()
            : tenancy.call(operator.tenant(), session -> find(session, operator, text));
    return screens
        .page(
            operator,
            "宛名検索",
            "addressee/search",
            Map.of(
                "found",
                found,
                "searched",
                !text.isEmpty(),
                "mostFound",
                MOST_FOUND,
                "mayEdit",
                operator.may(AddresseePrivileges.EDITING)))
        .withForm(form);
  }

  /** One addressee with history, links and candidates. */
  @GetMapping("/addressees/{number}")
  public Page person(Operator operator, @PathVariable String number) {
    return show(operator, number, List.of());
  }

  /** Links this addressee to another one. */
  @PostMapping("/addressees/{number}/merge")
  @Requires({AddresseePrivileges.VIEW, AddresseePrivileges.MERGE})
  public View merge(
      Operator operator,
      RedirectAttributes redirect,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String target) {
    var wanted = target.strip();
    return decided(
        operator,
        redirect,
        number,
        "名寄せしました",
        session -> merges.link(session, number, wanted, operator.officer().officerId(), now()),
        wanted);
  }

  /** Undoes the link of this addressee. */
  @PostMapping("/addressees/{number}/unmerge")
  @Requires({AddresseePrivileges.VIEW, AddresseePrivileges.MERGE})
  public View unmerge(Operator operator, RedirectAttributes redirect, @PathVariable String number) {
    return decided(
        operator,
        redirect,
        number,
        "名寄せを解除しました",
        session -> merges.unlink(session, number, operator.officer().officerId(), now()),
        "");
  }

  private View decided(
      Operator operator,
      RedirectAttributes redirect,
      String number,
      String done,
      Function<TenantSession, Decision> command,
      String target) {
    var decision =
        tenancy.call(
            operator.tenant(),
            session -> {
              if (addressees.find(session, number).isEmpty()) {
                throw new NotFound();
              }
              var answer = command.apply(session);
              if (answer instanceof Decision.Accepted) {
                AuditLog.record(
                    session,
                    AuditEntry.of(operator, BUSINESS, "ADR-1-08", Action.UPDATE)
                        .subjects(target.isEmpty() ? List.of(number) : List.of(number, target))
                        .condition("名寄せ", done));
              }
              return answer;
            });
    return switch (decision) {
      case Decision.Accepted accepted -> {
        redirect.addFlashAttribute(Screens.NOTICE, done + "。");
        yield new RedirectView("/addressees/" + number, true);
      }
      case Decision.Refused(String code, String message) ->
          show(operator, number, List.of(new Violation("target", target, code, message)));
    };
  }

  private Page show(Operator operator, String number, List<Violation> errors) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var person = addressees.find(session, number).orElseThrow(NotFound::new);
          AuditLog.record(
              session,
              AuditEntry.of(operator, BUSINESS, "ADR-1-05", Action.VIEW).subjects(List.of(number)));
          return page(session, operator, person)
              .withForm(Form.of(Map.of("target", value(errors))).withErrors(errors));
        });
  }

  private Page page(TenantSession session, Operator operator, Addressee person) {
    var number = person.number();
    var links = merges.history(session, number);
    var subjects = new HashSet<>(Set.of(number));
    links.forEach(link -> {
      subjects.add(link.source());
      subjects.add(link.target());
    });
    var decision = decide(session, operator, subjects);
    List<Candidate> like =
        operator.may(AddresseePrivileges.MERGING) && person.mergedInto() == null
            ? candidates.of(
                session,
                person,
                BUSINESS_CODE,
                MergeThresholds.STANDARD,
                numbers -> decide(session, operator, numbers))
            : List.of();
    var model = new HashMap<String, @Nullable Object>();
    model.put("person", person);
    model.put("address", shown(person.address(), number, decision, PostalAddress::line));
    model.put("postalCode", shown(person.address(), number, decision, PostalAddress::postalCode));
    model.put("phone", shown(person.phone(), number, decision, Function.identity()));
    model.put("banner", decision.banner(number).map(DisclosureDecision.Banner::text).orElse(""));
    model.put(
        "history",
        addressees.history(session, number).stream().map(state -> found(state, decision)).toList());
    model.put("links", links);
    model.put("candidates", like);
    model.put("mayEdit", operator.may(AddresseePrivileges.EDITING));
    model.put("mayMerge", operator.may(AddresseePrivileges.MERGING));
    return screens.page(operator, "宛名照会", "addressee/person", model);
  }

  private List<FoundAddressee> find(TenantSession session, Operator operator, String text) {
    var found = query.find(session, text, BUSINESS_CODE, MOST_FOUND);
    var numbers = found.stream().map(Addressee::number).toList();
    AuditLog.record(
        session,
        AuditEntry.of(operator, BUSINESS, "ADR-1-05", Action.SEARCH)
            .subjects(numbers)
            .condition("検索語", text));
    var decision = decide(session, operator, numbers);
    return found.stream().map(addressee -> found(addressee, decision)).toList();
  }

  private static FoundAddressee found(Addressee addressee, DisclosureDecision decision) {
    return new FoundAddressee(
        addressee,
        shown(addressee.address(), addressee.number(), decision, PostalAddress::line),
        decision.banner(addressee.number()).isPresent());
  }

  private DisclosureDecision decide(
      TenantSession session, Operator operator, Collection<String> numbers) {
    return Disclosure.decide(
        session, DocumentKind.SCREEN, numbers, Requester.officer(operator), Channel.SCREEN, now());
  }

  private static <T> String shown(
      @Nullable Guarded<T> value,
      String number,
      DisclosureDecision decision,
      Function<T, String> form) {
    if (value == null) {
      return "";
    }
    return switch (decision.reveal(value.map(form), number)) {
      case Disclosed.Open<String>(String open) -> open;
      case Disclosed.Blocked<String> blocked -> blocked.toString();
    };
  }

  private static String value(List<Violation> errors) {
    return Optional.of(errors)
        .filter(all -> !all.isEmpty())
        .map(all -> all.getFirst().value())
        .orElse("");
  }

  private Instant now() {
    return clock.instant();
  }
}
