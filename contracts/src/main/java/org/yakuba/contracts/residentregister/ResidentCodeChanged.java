package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;

/**
 * 住民票コード was given or changed.
 *
 * @param previousResidentCode absent when there was none
 * @param residentCode absent when it was taken away
 */
@Confidential
@Contract(linkageId = "Y01-E-016", title = "住民票コードの記載・変更")
public record ResidentCodeChanged(
    String addresseeNumber, @Nullable String previousResidentCode, @Nullable String residentCode)
    implements ResidentChanged {

  @Override
  public @Nullable ResidentItems resident() {
    return null;
  }
}
