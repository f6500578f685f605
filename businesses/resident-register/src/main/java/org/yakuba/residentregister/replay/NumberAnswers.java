package org.yakuba.residentregister.replay;

import java.util.Objects;
import java.util.function.Function;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.number.CheckDigit;
import org.yakuba.residentregister.replay.Query.DateStyle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers that need no ledger: check digits and the writing of dates. */
final class NumberAnswers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Stands for an answer nobody gets, since the query has the wrong shape. */
  static final ObjectNode NOTHING = JSON.objectNode();

  private NumberAnswers() {}

  private enum NumberType {
    INDIVIDUAL_NUMBER(12),
    RESIDENT_CODE(11),
    ADDRESSEE_NUMBER(15),
    MUNICIPALITY_CODE(6);

    private final int length;

    NumberType(int length) {
      this.length = length;
    }
  }

  /** 検査数字 (§4.1): arithmetic only; that a number exists is another question. */
  static Function<Answering, ObjectNode> checkDigit(Shape query) {
    var type = query.requiredWord("numberType", NumberType.class);
    var number = query.requiredText("number");
    return answering -> checkDigit(type, number);
  }

  private static ObjectNode checkDigit(NumberType type, String number) {
    var answer = JSON.objectNode();
    if (number.length() != type.length || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return answer.put("valid", false).putNull("expectedCheckDigit");
    }
    var body = number.substring(0, type.length - 1);
    int expected =
        type == NumberType.MUNICIPALITY_CODE
            ? CheckDigit.municipalityCode(body)
            : CheckDigit.modulus11(body);
    return answer
        .put("valid", number.charAt(type.length - 1) - '0' == expected)
        .put("expectedCheckDigit", expected);
  }

  /** 和暦 or 西暦 (§4.3). */
  static Function<Answering, ObjectNode> dateText(Shape query) {
    UncertainDate date = query.requiredUncertainDate("date");
    var style = Objects.requireNonNullElse(query.word("style", DateStyle.class), DateStyle.WAREKI);
    return answering ->
        JSON.objectNode().put("text", style == DateStyle.WAREKI ? date.wareki() : date.western());
  }
}
