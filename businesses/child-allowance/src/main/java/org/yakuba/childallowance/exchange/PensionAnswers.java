package org.yakuba.childallowance.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.statusreport.PensionMembership;
import org.yakuba.childallowance.statusreport.PensionMemberships;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.gateway.Correspondence.Answered;
import org.yakuba.platform.gateway.IntermediateServer.Item;
import org.yakuba.platform.gateway.IntermediateServer.Provision;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.gateway.ToldItems;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 年金資格 as told takes the place of what was known of the person for the check of public records
 * (公簿確認, CHA-5-03). An answer that cannot be read, or in which memberships overlap, is kept as it
 * came and changes nothing.
 */
final class PensionAnswers {
  private static final Set<String> KINDS =
      Set.of("EMPLOYEES_PENSION", "MUTUAL_AID", "NATIONAL_PENSION");

  private final PensionMemberships memberships;

  PensionAnswers(PensionMemberships memberships) {
    this.memberships = memberships;
  }

  void take(TenantSession session, List<Answered<Response>> answers) {
    var found = new ArrayList<PensionMembership>();
    for (var answered : answers) {
      if (answered.answer().provision() == Provision.PROVIDED) {
        found.addAll(read(answered.item().addresseeNumber(), answered.answer().items()));
      }
    }
    if (found.isEmpty()) {
      return;
    }
    memberships.take(session, found);
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                "intermediate-server",
                ChildAllowance.PURPOSE,
                UUID.randomUUID(),
                ChildAllowance.ID,
                "CHA-7-03",
                Action.UPDATE)
            .subjects(found.stream().map(PensionMembership::addresseeNumber).distinct().toList())
            .condition("取込", "年金資格の照会結果"));
  }

  /** The memberships of an answer; none when any cannot be read or they overlap. */
  static List<PensionMembership> read(String person, List<Item> items) {
    var found = new ArrayList<PensionMembership>();
    for (var item : items) {
      if (item.dataItemCode().equals(ToldItems.PENSION)) {
        var membership = membership(person, item);
        if (membership == null) {
          return List.of();
        }
        found.add(membership);
      }
    }
    found.sort(Comparator.comparing(PensionMembership::from));
    for (int i = 1; i < found.size(); i++) {
      var until = found.get(i - 1).until();
      if (until == null || until.isAfter(found.get(i).from())) {
        return List.of();
      }
    }
    return found;
  }

  private static @Nullable PensionMembership membership(String person, Item item) {
    var days = item.targetPeriod().split("/", -1);
    if (days.length != 2 || !KINDS.contains(item.value())) {
      return null;
    }
    try {
      var from = LocalDate.parse(days[0]);
      var until = days[1].isEmpty() ? null : LocalDate.parse(days[1]);
      return until != null && !until.isAfter(from)
          ? null
          : new PensionMembership(person, item.value(), from, until);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
