package org.yakuba.platform.parameter;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.kernel.parameter.MissingParameterException;
import org.yakuba.kernel.parameter.MunicipalParameter;
import org.yakuba.kernel.parameter.MunicipalParameters;

/**
 * What one business leaves to the municipality; a bean of the module of the business.
 *
 * @param business business id, e.g. {@code child-allowance}
 * @param label name of the business in Japanese
 * @param municipal its parameters and their bounds
 * @param national the values of the law, to which a municipality may add; null when there are none
 * @param effect what a change does to people and money; null when the business cannot tell
 */
public record BusinessParameters(
    String business,
    String label,
    MunicipalParameters municipal,
    @Nullable DatedParameters national,
    @Nullable ParameterEffect effect) {

  public BusinessParameters {
    for (var parameter : municipal.all()) {
      var addsTo = parameter.addsTo();
      if (addsTo != null) {
        if (national == null) {
          throw new IllegalArgumentException(business + " has no national parameter " + addsTo);
        }
        national.get(addsTo);
      }
    }
  }

  /** The national amount that a parameter is added to on a day; empty when it stands alone. */
  public Optional<Yen> nationalAmount(MunicipalParameter parameter, LocalDate day) {
    var addsTo = parameter.addsTo();
    if (addsTo == null || national == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(national.get(addsTo).yenOn(day));
    } catch (MissingParameterException e) {
      return Optional.empty();
    }
  }
}
