package org.yakuba.platform.disclosure;

import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privileges;

/**
 * 請求者 — for whom an output is made (suppression §4.1, §10).
 *
 * @param addresseeNumber of the requester, when known
 * @param entitled an officer who may see protected items on a screen
 */
public record Requester(Type type, @Nullable String addresseeNumber, boolean entitled) {

  /** 請求者の区分. */
  public enum Type {
    SELF,
    LEGAL_REPRESENTATIVE,
    THIRD_PARTY,
    PUBLIC,
    INTERNAL
  }

  /** An officer at the screen; protected items open only with the privilege of its own. */
  public static Requester officer(Operator operator) {
    return new Requester(Type.INTERNAL, null, operator.may(Privileges.SUPPRESSION_VIEW));
  }

  public static Requester self(String addresseeNumber) {
    return new Requester(Type.SELF, addresseeNumber, false);
  }

  public static Requester legalRepresentative(@Nullable String addresseeNumber) {
    return new Requester(Type.LEGAL_REPRESENTATIVE, addresseeNumber, false);
  }

  public static Requester thirdParty(@Nullable String addresseeNumber) {
    return new Requester(Type.THIRD_PARTY, addresseeNumber, false);
  }

  /** Another public body (公用). */
  public static Requester publicBody() {
    return new Requester(Type.PUBLIC, null, false);
  }
}
