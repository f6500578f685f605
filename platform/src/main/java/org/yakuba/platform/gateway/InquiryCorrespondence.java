package org.yakuba.platform.gateway;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.disclosure.ProtectedPersons;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Inquiries about specific personal information, of one kind. Each is kept as 情報提供等記録 with its
 * legal ground, when it is made and when it is answered (番号法第23条: seven years).
 */
public abstract class InquiryCorrespondence implements Correspondence<Inquiry, Response> {
  /** 保存期間 in years (番号法施行令). */
  public static final int YEARS_KEPT = 7;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final IntermediateServer server;

  protected InquiryCorrespondence(IntermediateServer server) {
    this.server = server;
  }

  @Override
  public final String sendInterface() {
    return "IF_SKI_10123";
  }

  @Override
  public final String fetchInterface() {
    return "IF_SKI_11134";
  }

  /** The records of a file; those about a protected person are 照会側不開示, all when nobody knows. */
  @Override
  public final List<Inquiry> compose(TenantSession session, List<GatewayItem> items) {
    var hidden = ProtectedPersons.on(session, LocalDate.now(JAPAN));
    return inquiries(session, items).stream()
        .map(inquiry ->
            !hidden.known() || hidden.addresseeNumbers().contains(inquiry.addresseeNumber())
                ? inquiry.hidden()
                : inquiry)
        .toList();
  }

  /** The inquiries of a file, one for each item and in their order. */
  protected abstract List<Inquiry> inquiries(TenantSession session, List<GatewayItem> items);

  @Override
  public final Exchange<Acceptance> send(
      String municipalityCode, UUID messageId, List<Inquiry> records) {
    return server.inquire(municipalityCode, messageId, records);
  }

  @Override
  public final Exchange<Response> fetch(String municipalityCode, List<String> receiptNumbers) {
    return server.responses(municipalityCode, receiptNumbers);
  }

  @Override
  public final String receipt(Response answer) {
    return answer.receiptNumber();
  }

  @Override
  public final @Nullable String error(Response answer) {
    return answer.errorCode();
  }

  /** Never: also 不開示 and エラー are answers. */
  @Override
  public final boolean refuses(Response answer) {
    return false;
  }

  @Override
  public final void accepted(
      TenantSession session, List<GatewayItem> items, List<Inquiry> records, Instant at) {
    session
        .sql(InquiryCorrespondence.class, "record-inquiries")
        .param("kind", kind())
        .param("items", Columns.texts(items, item -> item.id().toString()))
        .param("persons", Columns.texts(items, GatewayItem::addresseeNumber))
        .param("officers", Columns.texts(items, GatewayItem::requestedBy))
        .param("affairs", Columns.texts(records, record -> record.matter().affairCode()))
        .param(
            "procedures", Columns.texts(records, record -> record.matter().affairProcedureCode()))
        .param(
            "providers",
            Columns.texts(records, record -> record.matter().providerOrganizationCode()))
        .param("informations", Columns.texts(records, record -> record.matter().informationCode()))
        .param("at", Timestamp.from(at))
        .param("until", keepUntil(at))
        .update();
  }

  @Override
  public final void take(TenantSession session, List<Answered<Response>> answers, Instant at) {
    session
        .sql(InquiryCorrespondence.class, "record-answers")
        .param("items", Columns.texts(answers, answered -> answered.item().id().toString()))
        .param("results", Columns.texts(answers, answered -> answered.answer().provision().name()))
        .param("at", Timestamp.from(at))
        .param("until", keepUntil(at))
        .update();
    taken(session, answers, at);
  }

  /** What the business does with answers, each once. */
  protected abstract void taken(
      TenantSession session, List<Answered<Response>> answers, Instant at);

  private static LocalDate keepUntil(Instant at) {
    return LocalDate.ofInstant(at, JAPAN).plusYears(YEARS_KEPT);
  }
}
