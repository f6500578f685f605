package org.yakuba.childallowance.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.GatewayItem;
import org.yakuba.platform.gateway.InquiryCorrespondence;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.tenancy.TenantSession;

/** The inquiries of one kind on their way; what is answered is kept item by item (CHA-7-03). */
final class InquiryChannel extends InquiryCorrespondence {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final InquiryKind kind;
  private final ExchangeCodes codes;
  private final PensionAnswers pensions;

  InquiryChannel(
      InquiryKind kind, IntermediateServer server, ExchangeCodes codes, PensionAnswers pensions) {
    super(server);
    this.kind = kind;
    this.codes = codes;
    this.pensions = pensions;
  }

  private record Asked(String provider, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @Override
  public String kind() {
    return kind.channel();
  }

  @Override
  protected List<Inquiry> inquiries(TenantSession session, List<GatewayItem> items) {
    Map<UUID, Asked> asked = new HashMap<>();
    session
        .sql(InquiryChannel.class, "asked")
        .param("ids", items.stream().map(item -> item.id().toString()).toArray(String[]::new))
        .query(row -> {
          asked.put(
              row.getObject("inquiry_id", UUID.class),
              new Asked(
                  row.getString("provider_code"),
                  row.getObject("period_from", LocalDate.class),
                  row.getObject("period_to", LocalDate.class)));
        });
    var records = new ArrayList<Inquiry>();
    for (var item : items) {
      var about = Objects.requireNonNull(asked.get(item.id()));
      var day = LocalDate.ofInstant(item.requestedAt(), JAPAN);
      records.add(
          new Inquiry(
              item.addresseeNumber(),
              codes.matter(session, kind, about.provider(), day),
              about.from(),
              about.to(),
              item.requestedAt(),
              "",
              item.requestedBy(),
              false));
    }
    return records;
  }

  @Override
  protected void taken(TenantSession session, List<Answered<Response>> answers, Instant at) {
    var inquiries = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    var codesTold = new ArrayList<String>();
    var values = new ArrayList<String>();
    var periods = new ArrayList<String>();
    for (var answered : answers) {
      int number = 0;
      for (var item : answered.answer().items()) {
        inquiries.add(answered.item().id().toString());
        numbers.add(++number);
        codesTold.add(item.dataItemCode());
        values.add(item.value());
        periods.add(item.targetPeriod());
      }
    }
    session
        .sql(InquiryChannel.class, "keep-answers")
        .param("inquiries", inquiries.toArray(String[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("codes", codesTold.toArray(String[]::new))
        .param("values", values.toArray(String[]::new))
        .param("periods", periods.toArray(String[]::new))
        .update();
    if (kind == InquiryKind.PENSION) {
      pensions.take(session, answers);
    }
  }
}
