package org.yakuba.payments.inquiry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.payments.ledger.PaymentSettings;
import org.yakuba.platform.gateway.GatewayItem;
import org.yakuba.platform.gateway.InquiryCorrespondence;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 口座照会 (BEN-2-01, BEN-2-02): the inquiries about accounts among those that go to 中間サーバー. Whoever
 * has taken the wish back is not asked about any more.
 */
public final class AccountCorrespondence extends InquiryCorrespondence {
  static final String KIND = "payments.account";

  private final InquiryAnswers answers;
  private final PaymentSettings settings;

  public AccountCorrespondence(
      IntermediateServer server, InquiryAnswers answers, PaymentSettings settings) {
    super(server);
    this.answers = answers;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void prepare(TenantSession session, Instant now) {
    session.sql(AccountCorrespondence.class, "withdraw").param("at", Timestamp.from(now)).update();
  }

  @Override
  protected List<Inquiry> inquiries(TenantSession session, List<GatewayItem> items) {
    var matter = settings.accountMatter(session, answers.today());
    return items.stream()
        .map(item ->
            new Inquiry(
                item.addresseeNumber(),
                matter,
                null,
                null,
                item.requestedAt(),
                "",
                item.requestedBy(),
                false))
        .toList();
  }

  @Override
  protected void taken(TenantSession session, List<Answered<Response>> come, Instant at) {
    var persons = new ArrayList<String>();
    for (var answered : come) {
      var item = answered.item();
      answers.take(session, item.id(), item.addresseeNumber(), answered.answer(), at);
      persons.add(item.addresseeNumber());
    }
    answers.assign(session, persons);
  }
}
