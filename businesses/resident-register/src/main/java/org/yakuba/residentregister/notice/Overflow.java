package org.yakuba.residentregister.notice;

import java.util.List;

/**
 * 文字溢れ of one copy (RES-5-12).
 *
 * @param items the words of its form for what stands on 別紙
 */
public record Overflow(IssueRecord copy, List<String> items) {
  private static final String UNNAMED = "選んだ記載事項";

  public Overflow {
    items = List.copyOf(items);
  }

  static Overflow of(IssueRecord copy) {
    var form = CertificateForms.of(copy.formId(), copy.formVersion());
    return new Overflow(
        copy,
        copy.overflowed().stream()
            .map(field -> form.label(field).orElse(UNNAMED))
            .distinct()
            .toList());
  }
}
