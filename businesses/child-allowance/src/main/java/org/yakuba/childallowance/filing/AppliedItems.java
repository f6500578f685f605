package org.yakuba.childallowance.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yakuba.platform.tenancy.TenantSession;

/** What an applicant wrote in the application that a filing was made from (CHA-7-02). */
public final class AppliedItems {
  private static final Pattern CHILD = Pattern.compile("children\\[[0-9]*]\\.([a-z])([A-Za-z]*)");

  private AppliedItems() {}

  /**
   * One item.
   *
   * @param itemId of the form, such as {@code children[0].name}
   * @param sequence 1, 2, ... of a repeated item
   */
  public record Item(String itemId, int sequence, String value) {

    /** The item as the code list {@code applicationItem} names it, such as {@code childName}. */
    public String name() {
      var child = CHILD.matcher(itemId);
      return child.matches()
          ? "child" + child.group(1).toUpperCase(Locale.ROOT) + child.group(2)
          : itemId;
    }
  }

  /**
   * Keeps the items of a filing, in their order.
   *
   * @param revision 1; higher when the application was corrected and sent again
   */
  public static void keep(TenantSession session, UUID filing, int revision, List<Item> items) {
    session
        .sql(AppliedItems.class, "keep-items")
        .param("filing", filing)
        .param("revision", revision)
        .param("ids", items.stream().map(Item::itemId).toArray(String[]::new))
        .param("sequences", items.stream().map(Item::sequence).toArray(Integer[]::new))
        .param("values", items.stream().map(Item::value).toArray(String[]::new))
        .update();
  }

  /** The items of a filing as they were sent last; none when it did not come as an application. */
  public static List<Item> of(TenantSession session, UUID filing) {
    return new ArrayList<>(
        session
            .sql(AppliedItems.class, "items-of")
            .param("filing", filing)
            .query((row, index) ->
                new Item(row.getString("item_id"), row.getInt("sequence"), row.getString("value")))
            .list());
  }
}
