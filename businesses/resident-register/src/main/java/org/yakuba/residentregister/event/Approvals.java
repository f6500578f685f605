package org.yakuba.residentregister.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.platform.identity.Operator;

/**
 * 審査と本登録 (resident-register §3.0, RES-4-10): a second officer approves what another one entered.
 * The 異動 is decided again on the register as it is then; when its base has changed it is returned.
 */
public interface Approvals {
  /** 仮登録一覧, oldest first. */
  List<ProvisionalEvent> list(Operator operator, ProvisionalEvent.Filter filter, int limit);

  /** One 仮登録. */
  Optional<ProvisionalEvent> find(Operator operator, UUID provisionalId);

  /** What approving it now would do: before and after of everybody. */
  Optional<Preview> preview(Operator operator, UUID provisionalId);

  /**
   * 本登録.
   *
   * @param revision as it was shown
   */
  Outcome approve(Operator operator, UUID provisionalId, int revision);

  /**
   * 一括本登録: each in a transaction of its own, so that one refusal does not stop the others. Refused
   * as a whole when there are more than the municipality allows.
   *
   * @param chosen with the revisions as they were shown
   * @return in the order asked for
   */
  List<Outcome> approveAll(Operator operator, List<Chosen> chosen);

  /** 差戻し to whoever entered it. */
  Outcome giveBack(Operator operator, UUID provisionalId, int revision, String reason);

  /** A 仮登録 as it was shown. */
  record Chosen(UUID provisionalId, int revision) {}
}
