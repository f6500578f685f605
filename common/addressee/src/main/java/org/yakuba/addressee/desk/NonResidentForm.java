package org.yakuba.addressee.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.ledger.Addressee;
import org.yakuba.addressee.ledger.PostalAddress;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.date.DateInput;
import org.yakuba.kernel.date.ParsedDate;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.screen.component.Choice;

/** What a clerk types about a non-resident or corporation, and back (rulebook addressee §3.1). */
public final class NonResidentForm {
  /** 個人・法人 and the others. */
  public static final List<Choice> TYPES =
      Arrays.stream(EntityType.values())
          .map(type -> new Choice(type.name(), type.label()))
          .toList();

  /** 性別. */
  public static final List<Choice> SEXES =
      List.of(new Choice("0", "不明・なし"), new Choice("1", "男"), new Choice("2", "女"));

  private final Map<String, String> input;
  private final List<Violation> unreadable = new ArrayList<>();

  private NonResidentForm(Map<String, String> input) {
    this.input = input;
  }

  /** What was typed, and what of it could not be read. */
  record Read(NonResidentDraft draft, List<Violation> unreadable) {}

  /**
   * Reads what was typed.
   *
   * @param present what the addressee was before; null for a new one
   * @param before the address it had; null when there was none
   */
  static Read read(
      Map<String, String> input,
      String businessCode,
      @Nullable Addressee present,
      @Nullable PostalAddress before) {
    var form = new NonResidentForm(input);
    var address = form.text("address");
    var codes =
        before == null || !before.text().equals(address)
            ? new PostalAddress("", "", "", "", "")
            : before;
    var draft =
        new NonResidentDraft(
            form.type(),
            form.text("name"),
            form.text("nameKana"),
            form.text("alias"),
            form.birthDate(),
            form.text("sex"),
            codes.municipalityCode(),
            codes.townCode(),
            address,
            form.text("building"),
            form.text("postalCode").replace("-", ""),
            form.text("phone"),
            form.text("corporateNumber"),
            present == null ? businessCode : present.businessCode(),
            input.containsKey("crossReferenceProhibited"));
    return new Read(draft, List.copyOf(form.unreadable));
  }

  /** How a present state stands in the fields. */
  static Map<String, String> fields(
      Addressee present, @Nullable PostalAddress address, String phone) {
    var fields = new HashMap<String, String>();
    fields.put("entityType", present.entityType().name());
    fields.put("name", present.name());
    fields.put("nameKana", present.nameKana());
    fields.put("alias", present.alias());
    fields.put("birthDate", birthText(present));
    fields.put("sex", present.sex());
    fields.put("address", address == null ? "" : address.text());
    fields.put("building", address == null ? "" : address.building());
    fields.put("postalCode", address == null ? "" : address.postalCode());
    fields.put("phone", phone);
    fields.put("corporateNumber", present.corporateNumber());
    if (present.crossReferenceProhibited()) {
      fields.put("crossReferenceProhibited", "true");
    }
    fields.put("historyNo", Integer.toString(present.historyNo()));
    return fields;
  }

  private static String birthText(Addressee present) {
    if (!present.birthDateText().isEmpty()) {
      return present.birthDateText();
    }
    var day = present.birthDate();
    return day == null ? "" : day.toString();
  }

  private String text(String field) {
    return input.getOrDefault(field, "").strip();
  }

  private EntityType type() {
    var text = text("entityType");
    return Arrays.stream(EntityType.values())
        .filter(type -> type.name().equals(text))
        .findFirst()
        .orElseGet(() -> {
          unreadable.add(new Violation("entityType", text, "ADR-E01", "個人・法人の別を選んでください"));
          return EntityType.INDIVIDUAL;
        });
  }

  private @Nullable UncertainDate birthDate() {
    var text = text("birthDate");
    if (text.isEmpty()) {
      return null;
    }
    if (DateInput.parse(text) instanceof ParsedDate.Ok(var day)) {
      return UncertainDate.of(day);
    }
    var uncertain = UncertainDate.parse(text);
    if (uncertain.isEmpty()) {
      unreadable.add(
          new Violation(
              "birthDate", text, "ADR-E02", "生年月日を読み取れません。「S40.8.1」「昭和40年8月日不詳」のように入力してください"));
    }
    return uncertain.orElse(null);
  }
}
