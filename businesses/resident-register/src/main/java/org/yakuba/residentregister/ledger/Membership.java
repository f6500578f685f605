package org.yakuba.residentregister.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A person's place in a household (resident-register §2.1, §4.5).
 *
 * @param relationshipCodes 続柄コード as kept, two characters each; empty when it is not told
 * @param displayOrder 記載順位
 * @param familyOf 宛名番号 of the child of the head to whose family the person belongs
 */
public record Membership(
    String householdNumber,
    String relationshipCodes,
    @Nullable String headName,
    @Nullable String headNameKana,
    int displayOrder,
    @Nullable String familyOf) {}
