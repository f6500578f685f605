package org.yakuba.residentregister.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.postgres.CommandJson;

/**
 * What a municipality settles about approval (resident-register §3.0, RES-4-10). As long as nothing
 * is settled a second officer approves every 異動.
 *
 * @param direct kinds of command an officer may confirm without a second one, by their names in the
 *     journal
 * @param bulkLimit most 仮登録 approved at once, {@value #LEAST_BULK} to {@value #MOST_BULK}
 * @param holdMinutes how long a person stays held by whoever enters an 異動 (排他), {@value
 *     #LEAST_HOLD} to {@value #MOST_HOLD}
 */
public record ApprovalSetting(Set<String> direct, int bulkLimit, int holdMinutes) {
  public static final int LEAST_BULK = 1;
  public static final int MOST_BULK = 1000;
  public static final int LEAST_HOLD = 1;
  public static final int MOST_HOLD = 480;

  private static final ApprovalSetting STANDARD = new ApprovalSetting(Set.of(), 100, 30);

  /**
   * @throws IllegalArgumentException when a kind is unknown or a number out of bounds
   */
  public ApprovalSetting {
    direct = Set.copyOf(direct);
    if (!CommandJson.types().containsAll(direct)) {
      throw new IllegalArgumentException("unknown kind among " + direct);
    }
    within(bulkLimit, LEAST_BULK, MOST_BULK);
    within(holdMinutes, LEAST_HOLD, MOST_HOLD);
  }

  private static void within(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " is not within " + least + " and " + most);
    }
  }

  /** The setting of the municipality. */
  public static ApprovalSetting of(TenantSession session) {
    return session
        .sql(ApprovalSetting.class, "setting")
        .query((rs, n) ->
            new ApprovalSetting(
                Set.of((String[]) rs.getArray("direct_kinds").getArray()),
                rs.getInt("bulk_limit"),
                rs.getInt("hold_minutes")))
        .optional()
        .orElse(STANDARD);
  }

  /** Makes this the setting of the municipality; the log tells what it was before and is now. */
  public void put(TenantSession session, Operator operator) {
    var before = of(session);
    session
        .sql(ApprovalSetting.class, "put_setting")
        .param("kinds", direct.stream().sorted().toArray(String[]::new))
        .param("bulk", bulkLimit)
        .param("hold", holdMinutes)
        .update();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ResidentRegister.ID, "RES-4-10", Action.CONFIG)
            .condition("before", before.written())
            .condition("after", written()));
  }

  private String written() {
    return String.join(
        " ",
        List.of(
            "direct=" + String.join(",", new TreeSet<>(direct)),
            "bulkLimit=" + bulkLimit,
            "holdMinutes=" + holdMinutes));
  }
}
