package org.yakuba.platform.workitem;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 処理待ち as it stands.
 *
 * @param closedBy officer id, null while open
 */
public record WorkItem(
    UUID id,
    String business,
    String kind,
    String naturalKey,
    @Nullable String addresseeNumber,
    String title,
    Map<String, String> detail,
    Instant openedAt,
    State state,
    @Nullable Instant closedAt,
    @Nullable String closedBy) {

  /** Whether somebody still has to look at it. */
  public enum State {
    OPEN("未処理"),
    DONE("処理済");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** One entry of the item's history. */
  public record Event(Instant occurredAt, String officerId, State state, String note) {}

  /** How many items of one kind are open and done. */
  public record Count(String business, String kind, long open, long done) {}

  /**
   * Which items to list; null means any.
   *
   * @param after the last item of the previous page
   */
  public record Filter(
      @Nullable State state,
      @Nullable String business,
      @Nullable String kind,
      @Nullable String addresseeNumber,
      @Nullable UUID after) {
    /** Open items of every business. */
    public static final Filter OPEN = new Filter(State.OPEN, null, null, null, null);
  }
}
