package org.yakuba.platform.gateway;

import java.util.List;
import java.util.UUID;

/** A 中間サーバー to which there is no connection: everything fails with GW-E01 and is sent later. */
public final class ClosedIntermediateServer implements IntermediateServer {
  private static GatewayException closed() {
    return new GatewayException("GW-E01");
  }

  @Override
  public Exchange<Acceptance> inquire(
      String municipalityCode, UUID messageId, List<Inquiry> inquiries) {
    throw closed();
  }

  @Override
  public Exchange<Response> responses(String municipalityCode, List<String> receiptNumbers) {
    throw closed();
  }

  @Override
  public Exchange<Acceptance> registerCopies(
      String municipalityCode, UUID messageId, List<Copy> copies) {
    throw closed();
  }

  @Override
  public Exchange<Outcome> copyOutcomes(String municipalityCode, List<String> receiptNumbers) {
    throw closed();
  }

  @Override
  public Exchange<Acceptance> restrict(
      String municipalityCode, UUID messageId, Restriction restriction, List<Restricted> persons) {
    throw closed();
  }

  @Override
  public Exchange<Outcome> restrictionOutcomes(
      String municipalityCode, Restriction restriction, List<String> receiptNumbers) {
    throw closed();
  }
}
