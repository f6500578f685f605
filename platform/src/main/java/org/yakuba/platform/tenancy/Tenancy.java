package org.yakuba.platform.tenancy;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the database (IDN-1-01): opens the transaction, binds it to one tenant, and hands
 * out a session in which row-level security shows that tenant's rows only. A call inside a
 * transaction of the same tenant joins it; of another tenant is refused.
 */
public final class Tenancy {
  private final DataSource dataSource;
  private final PlatformTransactionManager transactions;
  private final TransactionTemplate template;
  private final JdbcClient shared;

  /**
   * @param dataSource connections of the program's own role, which neither owns tables nor bypasses
   *     row-level security
   * @param transactions the manager shared with Spring Batch, so that a step and its work commit
   *     together
   */
  public Tenancy(DataSource dataSource, DataSourceTransactionManager transactions) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.template = new TransactionTemplate(transactions);
    this.shared = JdbcClient.create(dataSource);
  }

  /** Runs {@code work} for one tenant in one transaction; rolls back when it throws. */
  public <T extends @Nullable Object> T call(TenantId tenant, Function<TenantSession, T> work) {
    return template.execute(status -> work.apply(session(tenant)));
  }

  /** Runs {@code work} for one tenant in one transaction; rolls back when it throws. */
  public void run(TenantId tenant, Consumer<TenantSession> work) {
    template.executeWithoutResult(status -> work.accept(session(tenant)));
  }

  /**
   * Like {@link #call}, but every statement sees the database as it was at the first one, whatever
   * others commit meanwhile: for exports and comparisons.
   */
  public <T extends @Nullable Object> T callOnSnapshot(
      TenantId tenant, Function<TenantSession, T> work) {
    var snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return snapshot.execute(status -> work.apply(session(tenant)));
  }

  /**
   * Runs {@code work} in a transaction without a tenant: it sees the shared tables (the list of
   * tenants, reference data) and no row of any protected table.
   */
  public <T extends @Nullable Object> T shared(Function<JdbcClient, T> work) {
    return template.execute(status -> work.apply(shared));
  }

  /** The transaction manager, for Spring Batch only. */
  public PlatformTransactionManager transactions() {
    return transactions;
  }

  private TenantSession session(TenantId tenant) {
    if (TransactionSynchronizationManager.getResource(this) instanceof TenantSession open) {
      if (!open.tenant().equals(tenant)) {
        throw new TenantMismatch(open.tenant(), tenant);
      }
      return open;
    }
    var session = new TenantSession(tenant, dataSource);
    TransactionSynchronizationManager.bindResource(this, session);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            session.finish();
          }

          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(Tenancy.this);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(Tenancy.this, session);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Tenancy.this);
          }
        });
    return session;
  }
}
