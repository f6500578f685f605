package org.yakuba.server;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.ops.backup.TenantRemoval;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/** What the operator of the deployment does for a municipality from the command line. */
public final class TenantSetup {
  private static final String OFFICER = "cli";

  private final Program program;

  public TenantSetup(Program program) {
    this.program = program;
  }

  /** Adds a municipality with the standard roles. */
  public Tenant create(MunicipalityCode code, String name, LocalDate from) {
    Tenant tenant = program.part(Tenants.class).create(code, name, from);
    program
        .part(Tenancy.class)
        .run(
            tenant.id(),
            session -> {
              program.part(RoleTable.class).install(session);
              AuditLog.record(session, entry(Action.CONFIG));
            });
    return tenant;
  }

  /**
   * Adds an account.
   *
   * @return the secret of its second factor, to be shown once
   */
  public byte[] account(
      TenantId tenant,
      String officerId,
      String name,
      String office,
      Set<String> roles,
      String password) {
    return program
        .part(Tenancy.class)
        .call(
            tenant,
            session -> {
              AuditLog.record(session, entry(Action.CREATE).condition("account", officerId));
              return program
                  .part(Accounts.class)
                  .create(
                      session, new Accounts.NewAccount(officerId, name, office, roles, password));
            });
  }

  /** Who acts on the command line, for the operation log. */
  public Operator operator(TenantId tenant) {
    var officer =
        new Officer(
            tenant, OFFICER, "運用担当", "運用", Set.of(), Set.of(new Privilege("tenant.export")));
    return new Operator(officer, "cli", "ADMINISTRATION", null, UUID.randomUUID());
  }

  /**
   * Destroys the keys of a municipality and removes its rows from this deployment.
   *
   * @return rows removed
   */
  public long delete(Tenant tenant, DatabaseSettings database) {
    program
        .part(Tenancy.class)
        .run(
            tenant.id(),
            session -> {
              program.part(TenantKeys.class).destroy(session);
              AuditLog.record(session, entry(Action.DELETE));
            });
    return new TenantRemoval(database.ownerDataSource(), DatabaseModules.ALL).remove(tenant.id());
  }

  private static AuditEntry entry(Action action) {
    return AuditEntry.ofSystem(
        OFFICER, "ADMINISTRATION", UUID.randomUUID(), "platform", "IDN-1-01", action);
  }
}
