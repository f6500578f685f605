package org.yakuba.euc.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.yakuba.platform.ops.Rounds;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Deletes outputs whose days are over, of all municipalities, every hour while the program serves.
 */
public final class OutputHousekeeping extends Rounds {
  private static final Plan PLAN =
      new Plan(
          "euc-outputs", Duration.ofMinutes(1), Duration.ofHours(1), "EUC-W03 保存期限を過ぎた出力を消せません");

  private final Tenancy tenancy;
  private final Outputs outputs;
  private final Clock clock;

  public OutputHousekeeping(Tenancy tenancy, Outputs outputs, Clock clock, boolean enabled) {
    super(PLAN, enabled);
    this.tenancy = tenancy;
    this.outputs = outputs;
    this.clock = clock;
  }

  @Override
  protected void round() {
    for (var tenant : new Tenants(tenancy).all(LocalDate.now(clock))) {
      attempt(() -> tenancy.run(tenant.id(), session -> outputs.forget(session)));
    }
  }
}
