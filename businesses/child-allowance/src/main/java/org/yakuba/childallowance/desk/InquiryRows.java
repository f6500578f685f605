package org.yakuba.childallowance.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.exchange.FormerAllowance;
import org.yakuba.childallowance.exchange.InformationInquiries;
import org.yakuba.childallowance.exchange.InformationInquiries.Inquiry;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.childallowance.rules.Claim;
import org.yakuba.platform.gateway.ToldItems;
import org.yakuba.platform.tenancy.TenantSession;

/** 照会結果 (CHA-7-03) as the pages of filings and recipients show it. */
final class InquiryRows {
  private final InformationInquiries inquiries;
  private final Settings.Source settings;
  private final Words words;

  InquiryRows(InformationInquiries inquiries, Settings.Source settings, Words words) {
    this.inquiries = inquiries;
    this.settings = settings;
    this.words = words;
  }

  /**
   * What was asked and told of a person.
   *
   * @param rows the newest first
   * @param remarks whether the months here and at the former residence follow each other
   */
  record Told(List<Views.Asked> rows, List<Views.Remark> remarks) {
    Told {
      rows = List.copyOf(rows);
      remarks = List.copyOf(remarks);
    }
  }

  /** Of whom a claim is about, compared with its first month; of nobody for other commands. */
  Told of(TenantSession session, Command command) {
    return command instanceof Command.Certify certify
        ? of(
            session,
            certify.claimant(),
            settings
                .today()
                .startOf(
                    new Claim(certify.receivedOn(), certify.eventDate(), certify.transitional())))
        : new Told(List.of(), List.of());
  }

  /**
   * Of a person.
   *
   * @param start first month paid here; null when there is none to compare with
   */
  Told of(TenantSession session, String number, @Nullable YearMonth start) {
    var found = inquiries.of(session, number);
    var former = InformationInquiries.former(found);
    var rows = found.stream().map(this::row).toList();
    var remarks = new ArrayList<Views.Remark>();
    if (former != null && start != null) {
      var judged = former.judge(start);
      var months = months(judged.first(), judged.last());
      switch (judged.sequel()) {
        case OVERLAP -> remarks.add(new Views.Remark("CHA-W202", "前住所地の照会結果と重複する月: " + months));
        case GAP -> remarks.add(new Views.Remark("CHA-W203", "前住所地の照会結果との空白の月: " + months));
        case SEAMLESS -> {}
      }
    }
    return new Told(rows, remarks);
  }

  private static String months(@Nullable YearMonth first, @Nullable YearMonth last) {
    return (first == null ? "" : Words.month(first))
        + "〜"
        + (last == null ? "(前住所地で支給中)" : Words.month(last));
  }

  private Views.Asked row(Inquiry inquiry) {
    var result = inquiry.result();
    var code = inquiry.errorCode();
    return new Views.Asked(
        words.of("inquiryKind", inquiry.kind()),
        inquiry.provider(),
        inquiry.requestedAt(),
        inquiry.requestedBy(),
        words.of("exchangeState", inquiry.state()),
        (result == null ? "" : words.of("provision", result)) + (code == null ? "" : " " + code),
        told(inquiry),
        inquiry.respondedAt());
  }

  private String told(Inquiry inquiry) {
    return switch (inquiry.kind()) {
      case FORMER_ALLOWANCE ->
          FormerAllowance.of(inquiry.items())
              .map(former -> "支給 " + months(former.from(), former.to()))
              .orElse("");
      case PENSION ->
          inquiry.items().stream()
              .filter(item -> item.dataItemCode().equals(ToldItems.PENSION))
              .map(item ->
                  words.of("pensionType", item.value())
                      + " "
                      + item.targetPeriod().replace("/", "〜"))
              .collect(Collectors.joining("、"));
    };
  }
}
