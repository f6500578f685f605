package org.yakuba.emergencybenefit.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Targets.Member;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;

/**
 * What one letter says.
 *
 * @param address of the recipient today; null when the register does not know them any more
 * @param detail reason or account, by kind
 */
record Letter(
    int targetNo,
    String letterId,
    String headNumber,
    String headName,
    Yen amount,
    @Nullable Guarded<Address> address,
    List<Member> members,
    String detail) {

  private static final String OBJECTION =
      "この決定に不服があるときは、この通知を受け取った日の翌日から3か月以内に、\n市長に審査請求をすることができます。";

  /** Where it goes. */
  record Address(@Nullable String postalCode, @Nullable String line, @Nullable String building) {
    static final Address WITHHELD = new Address(null, null, null);
  }

  /** The data of the form. */
  DocumentData data(
      LetterKind kind, Definition definition, String municipality, Address to, LocalDate today) {
    var parts = new ArrayList<Part>();
    fact(parts, "通知番号", letterId);
    fact(parts, "給付金", definition.name());
    switch (kind) {
      case APPLICATION, REMINDER -> {
        fact(parts, "受付期間", period(definition));
        var until = definition.objectionUntil();
        if (until != null) {
          fact(parts, "辞退の申出の期限", Wareki.format(until));
        }
        fact(parts, "支給額", amount.format());
        if (!detail.isEmpty()) {
          fact(parts, "振込先", detail);
        }
        members(parts);
        if (!detail.isEmpty()) {
          lines(parts, "上の口座に振り込みます。手続は要りません。辞退するときや口座を変えるときは、\n期限までに申し出てください。");
        }
        lines(parts, definition.letterText());
        if (!definition.attachments().isEmpty()) {
          lines(
              parts,
              "添えるもの: "
                  + String.join(
                      "、",
                      definition.attachments().stream()
                          .sorted()
                          .map(attachment -> attachment.label())
                          .toList()));
        }
      }
      case GRANTED -> {
        fact(parts, "支給額", amount.format());
        members(parts);
        fact(parts, "振込先", detail);
      }
      case REFUSED -> {
        fact(parts, "理由", detail);
        lines(parts, OBJECTION);
      }
      case CANCELLED -> {
        fact(parts, "取り消した額", amount.format());
        fact(parts, "取消の理由", detail);
        lines(parts, "支給済みの給付金は、別に送る「返還のお願い」により返還していただきます。");
        lines(parts, OBJECTION);
      }
      case CORRECTION -> {
        fact(parts, "確認したいこと", detail);
        lines(parts, "オンライン・郵送・窓口のいずれかで訂正をお願いします。");
      }
      case TRANSFER_FAILED -> {
        fact(parts, "支給額", amount.format());
        fact(parts, "振り込めなかった理由", detail);
        lines(parts, "口座の訂正をお願いします。訂正のあと、改めて振り込みます。");
      }
      case REPAYMENT -> fact(parts, "返還", detail);
    }
    return new DocumentData(
        Map.of(
            "postalCode",
            to.postalCode() == null ? "" : "〒" + postal(to.postalCode()),
            "address",
            orEmpty(to.line()),
            "building",
            orEmpty(to.building()),
            "recipient",
            headName + "　様",
            "issuedOn",
            Wareki.format(today),
            "municipality",
            municipality,
            "title",
            definition.name() + "　" + kind.label()),
        parts);
  }

  private static String period(Definition definition) {
    return Wareki.format(definition.applicationFrom())
        + "から"
        + Wareki.format(definition.applicationTo())
        + "まで";
  }

  private void members(List<Part> parts) {
    int number = 0;
    for (var member : members) {
      number++;
      parts.add(
          new Part(
              "member",
              Map.of(
                  "number", Integer.toString(number),
                  "name", member.name(),
                  "amount", member.amount().isZero() ? "" : member.amount().format())));
    }
    parts.add(new Part("gap", Map.of()));
  }

  private static void fact(List<Part> parts, String label, String value) {
    parts.add(new Part("fact", Map.of("label", label, "value", value)));
  }

  private static void lines(List<Part> parts, String text) {
    text.lines().forEach(line -> parts.add(new Part("line", Map.of("text", line))));
  }

  private static String postal(String code) {
    return code.length() == 7 ? code.substring(0, 3) + "-" + code.substring(3) : code;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
