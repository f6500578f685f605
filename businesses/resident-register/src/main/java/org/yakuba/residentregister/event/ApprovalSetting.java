package org.yakuba.residentregister.event;

import org.yakuba.platform.tenancy.TenantSession;

/**
 * What a municipality settles about approval.
 *
 * @param direct whether an officer may confirm without a second one
 * @param bulkLimit most 仮登録 approved at once
 */
record ApprovalSetting(boolean direct, int bulkLimit) {
  private static final ApprovalSetting STANDARD = new ApprovalSetting(false, 100);

  static ApprovalSetting of(TenantSession session) {
    return session
        .sql(ApprovalSetting.class, "setting")
        .query((rs, n) ->
            new ApprovalSetting(rs.getBoolean("direct_confirmation"), rs.getInt("bulk_limit")))
        .optional()
        .orElse(STANDARD);
  }
}
