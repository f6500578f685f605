package org.yakuba.childallowance.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.gateway.Correspondence;
import org.yakuba.platform.gateway.GatewayItem;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Copy;
import org.yakuba.platform.gateway.IntermediateServer.Exchange;
import org.yakuba.platform.gateway.IntermediateServer.Outcome;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 副本 on their way (IF_DBM_20113, IF_DBM_20314): the data set of payments below that of the
 * entitlement.
 */
final class CopyChannel implements Correspondence<Copy, Outcome> {
  private final IntermediateServer server;
  private final ExchangeCodes codes;
  private final Clock clock;

  CopyChannel(IntermediateServer server, ExchangeCodes codes, Clock clock) {
    this.server = server;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "child-allowance.copy";
  }

  @Override
  public String sendInterface() {
    return "IF_DBM_20113";
  }

  @Override
  public String fetchInterface() {
    return "IF_DBM_20314";
  }

  @Override
  public void prepare(TenantSession session, Instant now) {
    session
        .sql(CopyChannel.class, "hold-copies")
        .param("at", Timestamp.from(now))
        .param("today", LocalDate.now(clock))
        .update();
  }

  @Override
  public List<Copy> compose(TenantSession session, List<GatewayItem> items) {
    var information = codes.information(session, LocalDate.now(clock));
    Map<UUID, Copy> found = new HashMap<>();
    session
        .sql(CopyChannel.class, "copies")
        .param("ids", items.stream().map(item -> item.id().toString()).toArray(String[]::new))
        .query(row -> {
          var certification = row.getString("certification_number");
          boolean child = row.getString("data_set").equals("PAYMENTS");
          found.put(
              row.getObject("copy_id", UUID.class),
              new Copy(
                  "",
                  row.getString("addressee_number"),
                  information,
                  row.getInt("version"),
                  child ? "DS02" : "DS01",
                  certification,
                  child ? certification : null,
                  row.getObject("public_from", LocalDate.class),
                  row.getObject("public_to", LocalDate.class),
                  "",
                  row.getString("content")));
        });
    var records = new ArrayList<Copy>();
    for (var item : items) {
      records.add(numbered(Objects.requireNonNull(found.get(item.id())), records.size() + 1));
    }
    return records;
  }

  private static Copy numbered(Copy copy, int number) {
    return new Copy(
        Integer.toString(number),
        copy.addresseeNumber(),
        copy.informationCode(),
        copy.version(),
        copy.dataSetCode(),
        copy.recordKey(),
        copy.parentKey(),
        copy.publicFrom(),
        copy.publicTo(),
        copy.wardCode(),
        copy.content());
  }

  @Override
  public Exchange<Acceptance> send(String municipalityCode, UUID messageId, List<Copy> records) {
    return server.registerCopies(municipalityCode, messageId, records);
  }

  @Override
  public Exchange<Outcome> fetch(String municipalityCode, List<String> receiptNumbers) {
    return server.copyOutcomes(municipalityCode, receiptNumbers);
  }

  @Override
  public String receipt(Outcome answer) {
    return answer.receiptNumber();
  }

  @Override
  public @Nullable String error(Outcome answer) {
    return answer.errorCode();
  }
}
