package org.yakuba.residentregister.replay;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;
import org.yakuba.residentregister.rules.CertificateRule;
import org.yakuba.residentregister.rules.CertificateRule.Protection;
import org.yakuba.residentregister.rules.CertificateRule.Standing;
import org.yakuba.residentregister.rules.CertificateRule.Subject;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether a certificate may be issued (resident-register §3.13). */
final class CertificateAnswers {
  private CertificateAnswers() {}

  static Function<Answering, ObjectNode> read(Shape query) {
    var kind = query.requiredWord("certificate", CertificateKind.class);
    var persons = query.requiredTexts("personIds");
    var at = query.moment("at");
    var requester =
        Objects.requireNonNullElse(
            query.word("requester", CertificateRequester.class), CertificateRequester.SELF);
    var channel =
        Objects.requireNonNullElse(
            query.word("channel", CertificateChannel.class), CertificateChannel.COUNTER);
    var include = include(query);
    return answering -> answer(answering, kind, persons, at, requester, channel, include);
  }

  /** Items asked for: an object of true and false, or a list of their names. */
  private static Set<CertificateItem> include(Shape query) {
    var items = EnumSet.noneOf(CertificateItem.class);
    if (query.value("include") instanceof List<?>) {
      var names = query.texts("include");
      if (names != null) {
        names.forEach(name -> CertificateItem.ofId(name).ifPresent(items::add));
      }
      return items;
    }
    query
        .object("include")
        .ifPresent(shape -> {
          for (var item : CertificateItem.values()) {
            if (Boolean.TRUE.equals(shape.flag(item.id()))) {
              items.add(item);
            }
          }
        });
    return items;
  }

  private static ObjectNode answer(
      Answering answering,
      CertificateKind kind,
      List<String> persons,
      @Nullable LocalDateTime at,
      CertificateRequester requester,
      CertificateChannel channel,
      Set<CertificateItem> include) {
    var moment = at == null ? answering.day(null).atStartOfDay() : at;
    var subjects = persons.stream().map(person -> subject(answering, person, moment)).toList();
    var decided =
        CertificateRule.decide(
            new CertificateRule.Request(kind, subjects, requester, channel, include));
    var refusal = decided.refusal();
    var answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("allowed", decided.allowed())
        .put("errorCode", refusal == null ? null : refusal.name());
    var omitted = answer.putArray("omitted");
    decided.omitted().forEach(omission -> omitted.add(omission.name()));
    return answer;
  }

  private static Subject subject(Answering answering, String person, LocalDateTime moment) {
    var known = answering.knownAt(null);
    var day = moment.toLocalDate();
    var row = known.chain(person).asOf(day);
    if (row.isEmpty()) {
      return new Subject(Standing.UNKNOWN, Protection.NONE);
    }
    var standing =
        !row.get().sheet().isRegistered()
            ? Standing.REMOVED
            : known.chain(person).pendingRemoval(day).isPresent()
                ? Standing.LEAVING
                : Standing.RESIDENT;
    var support = ProtectionAnswers.standing(answering, known, person, moment);
    var protection =
        !support.suppressed()
            ? Protection.NONE
            : support.temporarilyReleased() ? Protection.RELEASED : Protection.IN_FORCE;
    return new Subject(standing, protection);
  }
}
