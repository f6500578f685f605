package org.yakuba.platform.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.yakuba.kernel.number.MunicipalityCode;

/**
 * The municipalities of this deployment (IDN-1-01). Codes and names are dated; the tenant's number
 * never changes.
 */
public final class Tenants {
  private static final RowMapper<Tenant> ROW =
      (row, index) ->
          new Tenant(
              new TenantId(row.getInt("tenant_id")),
              new MunicipalityCode(row.getString("code")),
              row.getString("name"));

  private final Tenancy tenancy;

  public Tenants(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** The tenant that bears this municipality code on {@code day}. */
  public Optional<Tenant> byCode(MunicipalityCode code, LocalDate day) {
    return tenancy.shared(jdbc ->
        jdbc.sql(Sql.of(Tenants.class, "tenant-by-code"))
            .param("code", code.value())
            .param("day", day)
            .query(ROW)
            .optional());
  }

  /** Every tenant that is not deleted, with the code and name of {@code day}, by code. */
  public List<Tenant> all(LocalDate day) {
    return tenancy.shared(
        jdbc -> jdbc.sql(Sql.of(Tenants.class, "all-tenants")).param("day", day).query(ROW).list());
  }

  /**
   * Adds a municipality.
   *
   * @param from first day on which the code and name are valid
   * @throws org.springframework.dao.DataIntegrityViolationException when another tenant bears the
   *     code on one of these days
   */
  public Tenant create(MunicipalityCode code, String name, LocalDate from) {
    return tenancy.shared(jdbc -> {
      var id =
          jdbc.sql("INSERT INTO platform.tenant DEFAULT VALUES RETURNING tenant_id")
              .query(Integer.class)
              .single();
      jdbc.sql(Sql.of(Tenants.class, "insert-municipality"))
          .param("tenant", id)
          .param("code", code.value())
          .param("name", name)
          .param("from", from)
          .update();
      return new Tenant(new TenantId(id), code, name);
    });
  }
}
