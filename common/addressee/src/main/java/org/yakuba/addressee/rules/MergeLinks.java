package org.yakuba.addressee.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 名寄せ — which addressees are known to be one person (rulebook addressee §4 (5) and (6), functions
 * ADR-1-08, ADR-1-09). A link joins, it never moves a number: the source keeps its number and stays
 * searchable; its target represents it.
 *
 * <p>Links are one level deep. A link to an addressee that is itself linked goes to that one's
 * target; linking an addressee that others are linked to takes those along. The way they came is
 * remembered, so that undoing the link brings them back.
 *
 * <p>Immutable: the present links of the addressees a command is about.
 */
public final class MergeLinks {

  /**
   * One present link.
   *
   * @param source 名寄せ元
   * @param target 名寄せ先, never the source of another link
   * @param via the former target through which it was folded; null when it was made as it is
   */
  public record Link(String source, String target, @Nullable String via) {}

  /** What the ledger has to do. */
  public record Change(List<Link> ended, List<Link> begun) {
    public Change {
      ended = List.copyOf(ended);
      begun = List.copyOf(begun);
    }
  }

  /** The answer to a command. */
  public sealed interface Decision {

    record Accepted(Change change, MergeLinks after) implements Decision {}

    /**
     * @param code {@code ADR-E04} or {@code ADR-E05}
     */
    record Refused(String code, String message) implements Decision {}
  }

  private final Map<String, Link> bySource = new TreeMap<>();

  private MergeLinks(Collection<Link> links) {
    links.forEach(link -> bySource.put(link.source(), link));
  }

  public static MergeLinks of(Collection<Link> links) {
    return new MergeLinks(links);
  }

  /** All links by source. */
  public List<Link> all() {
    return List.copyOf(bySource.values());
  }

  /** The number that represents an addressee: its target, or itself. */
  public String representativeOf(String number) {
    var link = bySource.get(number);
    return link == null ? number : link.target();
  }

  /**
   * Links a source to a target.
   *
   * @param exists whether the target is an addressee that is not deleted
   */
  public Decision link(String source, String target, boolean exists) {
    if (source.equals(target)) {
      return new Decision.Refused("ADR-E04", "自分自身へは名寄せできません: " + source);
    }
    if (!exists) {
      return new Decision.Refused("ADR-E05", "名寄せ先の宛名番号がないか、削除されています: " + target);
    }
    var end = representativeOf(target);
    if (end.equals(source)) {
      return new Decision.Refused("ADR-E04", target + " は " + source + " に名寄せされています。先に解除してください");
    }
    var ended = new ArrayList<Link>();
    var begun = new ArrayList<Link>();
    present(source).ifPresent(ended::add);
    begun.add(new Link(source, end, null));
    for (var follower : bySource.values()) {
      if (follower.target().equals(source)) {
        ended.add(follower);
        begun.add(new Link(follower.source(), end, source));
      }
    }
    return accepted(ended, begun);
  }

  /** Undoes the link of a source and brings back those who followed it. */
  public Decision unlink(String source) {
    var link = present(source);
    if (link.isEmpty()) {
      return new Decision.Refused("ADR-E05", source + " は名寄せされていません");
    }
    var ended = new ArrayList<Link>();
    var begun = new ArrayList<Link>();
    ended.add(link.get());
    for (var follower : bySource.values()) {
      if (source.equals(follower.via())) {
        ended.add(follower);
        begun.add(new Link(follower.source(), source, null));
      }
    }
    return accepted(ended, begun);
  }

  private Optional<Link> present(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  private Decision accepted(List<Link> ended, List<Link> begun) {
    var after = new TreeMap<>(bySource);
    ended.forEach(link -> after.remove(link.source()));
    begun.forEach(link -> after.put(link.source(), link));
    return new Decision.Accepted(new Change(ended, begun), new MergeLinks(after.values()));
  }
}
