package org.yakuba.residentregister.desk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.residentregister.notice.CertificateLayout;
import org.yakuba.residentregister.notice.CertificateRequest;
import org.yakuba.residentregister.notice.FeeExemption;
import org.yakuba.residentregister.notice.IdentityCheck;
import org.yakuba.residentregister.notice.MemberSequence;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;

/** Reads the form of a request for a certificate. */
final class CertificateInput {
  private static final String PERSON = "persons.";
  private static final String ITEM = "include.";
  private static final String CERTIFIED = "certified.";

  private final Map<String, String> values;
  private final Violations wrong = new Violations();

  private CertificateInput(Map<String, String> values) {
    this.values = values;
  }

  /**
   * What was read.
   *
   * @param wrong values that no choice of the form sends
   */
  record Read(CertificateRequest request, Violations wrong) {}

  static Read of(String number, Map<String, String> values) {
    var input = new CertificateInput(values);
    var kind = input.one("certificate", CertificateKind.class, CertificateKind.RESIDENT_RECORD);
    var request =
        new CertificateRequest(
            input.requestId(),
            kind,
            input.one("layout", CertificateLayout.class, CertificateLayout.INDIVIDUAL),
            input.one("sequence", MemberSequence.class, MemberSequence.STANDARD),
            number,
            input.persons(),
            values.containsKey("withHistory"),
            input.items(kind),
            input.one("requester", CertificateRequester.class, CertificateRequester.SELF),
            input.text("requesterName"),
            input.text("requesterNumber"),
            input.one("channel", CertificateChannel.class, CertificateChannel.COUNTER),
            input.oneOrNone("identityCheck", IdentityCheck.class),
            input.text("usedFor"),
            input.text("submitTo"),
            input.text("evidence"),
            values.containsKey("officialUse"),
            input.oneOrNone("feeExemption", FeeExemption.class),
            input.number("copies"),
            values.getOrDefault("printer", "").strip());
    return new Read(request, input.wrong);
  }

  private UUID requestId() {
    try {
      return UUID.fromString(values.getOrDefault("requestId", ""));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private List<String> persons() {
    return values.keySet().stream()
        .filter(key -> key.startsWith(PERSON))
        .map(key -> key.substring(PERSON.length()))
        .sorted()
        .toList();
  }

  /** What was ticked; the basic items count for a 記載事項証明書 only. */
  private Set<CertificateItem> items(CertificateKind kind) {
    var items = new HashSet<CertificateItem>();
    for (var key : values.keySet()) {
      if (key.startsWith(ITEM)) {
        item(ITEM, key, items);
      } else if (key.startsWith(CERTIFIED) && kind.ofItems()) {
        item(CERTIFIED, key, items);
      }
    }
    return items;
  }

  private void item(String group, String key, Set<CertificateItem> items) {
    CertificateItem.ofId(key.substring(group.length()))
        .ifPresentOrElse(
            items::add,
            () ->
                wrong.add(
                    group.substring(0, group.length() - 1), key, "RES-S10", "選べない項目が指定されています"));
  }

  private @Nullable String text(String field) {
    var text = values.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  private int number(String field) {
    try {
      return Integer.parseInt(values.getOrDefault(field, "1").strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private <E extends Enum<E>> E one(String field, Class<E> type, E otherwise) {
    var chosen = oneOrNone(field, type);
    return chosen == null ? otherwise : chosen;
  }

  private <E extends Enum<E>> @Nullable E oneOrNone(String field, Class<E> type) {
    var text = text(field);
    if (text == null) {
      return null;
    }
    var found =
        Arrays.stream(type.getEnumConstants())
            .filter(value -> value.name().equals(text))
            .findFirst();
    if (found.isEmpty()) {
      wrong.add(field, text, "RES-S10", "画面の選択肢から選んでください");
    }
    return found.orElse(null);
  }
}
