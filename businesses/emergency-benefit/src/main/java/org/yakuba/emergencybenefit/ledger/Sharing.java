package org.yakuba.emergencybenefit.ledger;

import java.util.Arrays;
import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 不正の兆候 — accounts and telephones that several households name (EMB-4-05). What is found is looked
 * at by an officer; nothing is refused for it.
 */
public final class Sharing {
  private static final int SHOWN = 20;

  private Sharing() {}

  /**
   * One account or telephone, told by its last digits.
   *
   * @param account whether it is an account; else a telephone
   * @param households how many name it
   * @param waiting applications of them that wait for an officer
   * @param decided applications of them that are granted
   * @param applications the first twenty of them
   */
  public record Shared(
      boolean account,
      String what,
      int households,
      int waiting,
      int decided,
      List<Long> applications) {
    public Shared {
      applications = List.copyOf(applications);
    }
  }

  /** What {@link Decisions#SUSPICIOUS} or more households of a benefit share, most first. */
  public static List<Shared> list(TenantSession session, String benefitId) {
    Sets.plan(session);
    return session
        .sql(Sharing.class, "shared")
        .param("benefit", benefitId)
        .param("most", Decisions.SUSPICIOUS)
        .query((row, n) ->
            new Shared(
                row.getString("kind").equals("ACCOUNT"),
                row.getString("what"),
                row.getInt("households"),
                row.getInt("waiting"),
                row.getInt("decided"),
                Arrays.stream((Long[]) row.getArray("applications").getArray())
                    .limit(SHOWN)
                    .toList()))
        .list();
  }
}
