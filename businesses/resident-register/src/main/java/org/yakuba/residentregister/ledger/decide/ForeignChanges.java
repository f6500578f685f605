package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.residentregister.ledger.ForeignItems;

/** New values of 在留情報, item by item; an item without one stays as it is. */
public record ForeignChanges(
    @Nullable To<String> nationality,
    @Nullable To<String> art3045Category,
    @Nullable To<String> residenceStatus,
    @Nullable To<String> period,
    @Nullable To<LocalDate> periodExpiry,
    @Nullable To<String> cardNumber,
    @Nullable To<String> landingPermissionPeriod,
    @Nullable To<String> provisionalStayPeriod,
    @Nullable To<UncertainDate> formerRegistrationDate) {

  ForeignItems of(@Nullable ForeignItems before) {
    var old =
        before == null
            ? new ForeignItems(null, null, null, null, null, null, null, null, null)
            : before;
    return new ForeignItems(
        To.or(nationality, old.nationality()),
        To.or(art3045Category, old.art3045Category()),
        To.or(residenceStatus, old.residenceStatus()),
        To.or(period, old.period()),
        To.or(periodExpiry, old.periodExpiry()),
        To.or(cardNumber, old.cardNumber()),
        To.or(landingPermissionPeriod, old.landingPermissionPeriod()),
        To.or(provisionalStayPeriod, old.provisionalStayPeriod()),
        To.or(formerRegistrationDate, old.formerRegistrationDate()));
  }
}
