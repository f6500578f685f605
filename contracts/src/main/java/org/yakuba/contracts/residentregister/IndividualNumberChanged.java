package org.yakuba.contracts.residentregister;

import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;

/**
 * 個人番号 was given or changed.
 *
 * @param previousIndividualNumber absent when there was none
 * @param individualNumber absent when it was taken away
 */
@Confidential
@Contract(linkageId = "Y01-E-015", title = "個人番号の記載・変更")
public record IndividualNumberChanged(
    String addresseeNumber,
    @Nullable String previousIndividualNumber,
    @Nullable String individualNumber)
    implements ResidentChanged {

  @Override
  public @Nullable ResidentItems resident() {
    return null;
  }
}
