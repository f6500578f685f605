package org.yakuba.platform.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The values of a municipality for every business that leaves it any, as known now or at an earlier
 * moment: from them and from the national file a business builds its law (CAT-2-01).
 */
public final class TenantParameters {
  private final List<BusinessParameters> businesses;

  public TenantParameters(List<BusinessParameters> businesses) {
    this.businesses =
        businesses.stream().sorted(Comparator.comparing(BusinessParameters::business)).toList();
  }

  /** The businesses that leave something to the municipality, by id. */
  public List<BusinessParameters> businesses() {
    return businesses;
  }

  /** One business; empty when it leaves nothing to the municipality. */
  public Optional<BusinessParameters> find(String business) {
    return businesses.stream().filter(one -> one.business().equals(business)).findFirst();
  }

  /** What the municipality of the session has set, as known now. */
  public MunicipalValues values(TenantSession session, String business) {
    return values(session, business, null);
  }

  /**
   * What the municipality of the session had set, as known at a moment.
   *
   * @param knownAt null for now
   * @throws IllegalArgumentException when the business leaves nothing to the municipality, or a
   *     kept value breaks the bounds of this release
   */
  public MunicipalValues values(TenantSession session, String business, @Nullable Instant knownAt) {
    var set =
        find(business)
            .orElseThrow(() -> new IllegalArgumentException("no parameters: " + business));
    return set.municipal()
        .values(stored(session, business, knownAt).stream().map(StoredValue::setting).toList());
  }

  /** The values as kept and known at a moment, by parameter and first day. */
  List<StoredValue> stored(TenantSession session, String business, @Nullable Instant knownAt) {
    return session
        .sql(TenantParameters.class, "known-values")
        .param("business", business)
        .param(
            "at",
            knownAt == null ? null : OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC),
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, index) -> value(row))
        .list();
  }

  /** Every value of a parameter that was ever known, also those taken back, newest first. */
  public List<StoredValue> history(TenantSession session, String business, String parameterId) {
    return session
        .sql(TenantParameters.class, "value-history")
        .param("business", business)
        .param("parameter", parameterId)
        .query((row, index) -> value(row))
        .list();
  }

  private static StoredValue value(ResultSet row) throws SQLException {
    var knownTo = row.getObject("known_to", OffsetDateTime.class);
    return new StoredValue(
        row.getString("parameter_id"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("value"),
        row.getString("legal_basis"),
        row.getObject("change_id", UUID.class),
        row.getObject("known_from", OffsetDateTime.class).toInstant(),
        knownTo == null ? null : knownTo.toInstant());
  }
}
