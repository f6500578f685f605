package org.yakuba.payments.linkage;

import java.time.Clock;
import java.util.Set;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.residentregister.ResidentDied;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/** 死亡による停止: nothing is paid any more into the accounts of a person who has died (§7.5). */
public final class DeathConsumer implements LinkageConsumer {
  private final PayeeAccounts accounts;
  private final Clock clock;

  public DeathConsumer(PayeeAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "payments.deaths";
  }

  @Override
  public String title() {
    return "支払: 死亡による口座の停止";
  }

  @Override
  public String publisher() {
    return "resident-register";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(ResidentDied.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (event.payload() instanceof ResidentDied death) {
      for (var account : accounts.ofPerson(session, death.addresseeNumber())) {
        if (account.suspended() == null) {
          accounts.change(
              session,
              account,
              PayeeAccounts.State.of(account).suspended(SuspendedReason.DECEASED),
              AccountChange.SUSPENDED,
              null,
              clock.instant());
        }
      }
    }
  }
}
