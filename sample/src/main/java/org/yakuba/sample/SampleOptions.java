package org.yakuba.sample;

import org.yakuba.kernel.number.MunicipalityCode;

/**
 * What extract to generate; the same options give the same bytes.
 *
 * @param residents people who are residents on the base date; removed records come on top
 * @param seed any number
 * @param municipality a fictional municipality: 990019 or 990027
 * @param flawRate share of residents whose records carry a flaw on purpose, 0 for none; with any
 *     flaws there are at least two of each kind
 * @param allowance whether the extract brings the child allowance: recipients, children, months,
 *     payments, overpayments
 */
public record SampleOptions(
    int residents, long seed, MunicipalityCode municipality, double flawRate, boolean allowance) {

  /** The first fictional municipality: a city. */
  public static final MunicipalityCode CITY = new MunicipalityCode("990019");

  /** The second fictional municipality: a small town. */
  public static final MunicipalityCode TOWN = new MunicipalityCode("990027");

  /** The share of flawed residents in the demonstration. */
  public static final double USUAL_FLAW_RATE = 0.005;

  private static final int MOST_RESIDENTS = 10_000_000;
  private static final double HIGHEST_FLAW_RATE = 0.2;

  public SampleOptions {
    if (residents < 1 || residents > MOST_RESIDENTS) {
      throw new IllegalArgumentException(
          "SMP-E001 住民数は1〜" + MOST_RESIDENTS + "で指定してください: " + residents);
    }
    if (!(flawRate >= 0 && flawRate <= HIGHEST_FLAW_RATE)) {
      throw new IllegalArgumentException(
          "SMP-E003 誤りの割合は0〜" + HIGHEST_FLAW_RATE + "で指定してください: " + flawRate);
    }
  }

  /** An extract of the people only. */
  public SampleOptions(int residents, long seed, MunicipalityCode municipality, double flawRate) {
    this(residents, seed, municipality, flawRate, false);
  }

  /** The same extract with the files of the child allowance beside those of the people. */
  public SampleOptions withAllowance() {
    return new SampleOptions(residents, seed, municipality, flawRate, true);
  }

  /** An extract of the city without flaws. */
  public static SampleOptions flawless(int residents, long seed) {
    return new SampleOptions(residents, seed, CITY, 0);
  }
}
