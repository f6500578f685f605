package org.yakuba.residentregister.event;

/** What stands against an act at the desk although the 異動 itself may be sound. */
public enum Obstacle {
  /** Another officer is entering an 異動 of the person (排他, resident-register §2.9, RES-10-03). */
  BEING_ENTERED("RES-D01"),
  /** The person has a 仮登録 that waits for approval. */
  WAITS_FOR_APPROVAL("RES-D02"),
  /** There is no such 仮登録. */
  NOT_FOUND("RES-D03"),
  /** The 仮登録 was approved, returned or discarded before, or corrected since it was shown. */
  NO_LONGER_OPEN("RES-D04"),
  /** Whoever entered an 異動 does not approve it (職務分離, IDN-3-03). */
  SAME_OFFICER("RES-D05"),
  /** The register changed since the 仮登録 was entered; it was returned. */
  BASE_CHANGED("RES-D06"),
  /** More at once than the municipality allows (RES-4-10). */
  TOO_MANY("RES-D07"),
  /** The municipality asks for an approval of every 異動. */
  APPROVAL_REQUIRED("RES-D08"),
  /** The officer's roles do not allow it. */
  NOT_ALLOWED("RES-D09"),
  /** The same command id was used for another command. */
  ID_USED("RES-D10"),
  /** A returned 仮登録 needs a reason. */
  REASON_REQUIRED("RES-D11"),
  /** An 異動 taken over without what was entered cannot be amended or has nothing to return to. */
  TAKEN_OVER("RES-D12"),
  /** Others changed the same persons at the same moment; nothing was entered. */
  OVERTAKEN("RES-D13"),
  /** The alerts of the decision were not confirmed. */
  ALERTS_NOT_CONFIRMED("RES-D14");

  private final String code;

  Obstacle(String code) {
    this.code = code;
  }

  /** The code of its message. */
  public String code() {
    return code;
  }
}
