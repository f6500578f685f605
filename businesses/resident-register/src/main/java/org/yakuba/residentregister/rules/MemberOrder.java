package org.yakuba.residentregister.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 世帯員の並び順 — the standard order of a household (resident-register §4.5, RES-5-04).
 *
 * <p>Head, spouse, children without a family of their own; then each child with a family, followed
 * by spouse and children of that child; parents, brothers and sisters, grandparents; other
 * relatives; connected persons; cohabitants. Within one place the elder first, then the addressee
 * number.
 */
public final class MemberOrder {
  private MemberOrder() {}

  /**
   * What the order depends on.
   *
   * @param addresseeNumber 宛名番号
   * @param relationship 続柄; null when it is not told or cannot be read
   * @param birthDate internal date of birth; null when the year is unknown
   * @param familyOf 宛名番号 of the child of the head to whose family this member belongs
   * @param firstInFamilyRegister whether this member is the 筆頭者 of the own family register
   */
  public record Member(
      String addresseeNumber,
      @Nullable Relationship relationship,
      @Nullable LocalDate birthDate,
      @Nullable String familyOf,
      boolean firstInFamilyRegister) {}

  /** A member's place: compared from left to right. */
  private record Place(
      int group,
      @Nullable LocalDate anchorBirth,
      String anchorNumber,
      int within,
      @Nullable LocalDate birth,
      String number) {
    private static final Comparator<@Nullable LocalDate> ELDER_FIRST =
        Comparator.nullsLast(Comparator.naturalOrder());

    static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::group)
            .thenComparing(Place::anchorBirth, ELDER_FIRST)
            .thenComparing(Place::anchorNumber)
            .thenComparingInt(Place::within)
            .thenComparing(Place::birth, ELDER_FIRST)
            .thenComparing(Place::number);
  }

  /** The members in the standard order. */
  public static <T> List<T> sort(List<T> members, Function<T, Member> view) {
    var seen = members.stream().map(view).toList();
    Map<String, Member> byNumber =
        seen.stream()
            .collect(Collectors.toMap(Member::addresseeNumber, Function.identity(), (a, b) -> a));
    Set<String> withFamily =
        seen.stream()
            .map(Member::familyOf)
            .flatMap(n -> Optional.ofNullable(n).stream())
            .collect(Collectors.toSet());
    return members.stream()
        .sorted(Comparator.comparing(m -> place(view.apply(m), byNumber, withFamily), Place.ORDER))
        .toList();
  }

  private static Place place(Member member, Map<String, Member> byNumber, Set<String> withFamily) {
    var relationship = member.relationship();
    if (relationship == null) {
      return alone(12, member, 0);
    }
    if (relationship.isHead()) {
      return alone(0, member, 0);
    }
    if (relationship.isSpouseOfHead()) {
      return alone(1, member, 0);
    }
    if (relationship.isChildOfHead()) {
      return withFamily.contains(member.addresseeNumber())
          ? new Place(
              3,
              member.birthDate(),
              member.addresseeNumber(),
              0,
              member.birthDate(),
              member.addresseeNumber())
          : alone(2, member, 0);
    }
    if (relationship.isOfChildsFamily()) {
      var child = member.familyOf() == null ? null : byNumber.get(member.familyOf());
      var anchor = child == null ? member : child;
      int within = relationship.last().isSpouse() ? 1 : 2;
      return new Place(
          3,
          anchor.birthDate(),
          anchor.addresseeNumber(),
          within,
          member.birthDate(),
          member.addresseeNumber());
    }
    return outsideChildren(member, relationship);
  }

  private static Place outsideChildren(Member member, Relationship relationship) {
    var codes = relationship.codes();
    int registerFirst = member.firstInFamilyRegister() ? 0 : 1;
    if (codes.size() == 1) {
      return switch (codes.getFirst()) {
        case FATHER, MOTHER -> alone(4, member, registerFirst);
        case ELDER_BROTHER, YOUNGER_BROTHER, ELDER_SISTER, YOUNGER_SISTER -> alone(5, member, 0);
        case CONNECTED -> alone(9, member, 0);
        case COHABITANT -> alone(10, member, 0);
        case BLANK -> alone(11, member, 0);
        case HEAD, HUSBAND, WIFE, HUSBAND_NOT_NOTIFIED, WIFE_NOT_NOTIFIED, CHILD, CHILD_BRACKET ->
            throw new IllegalStateException("placed before: " + relationship);
      };
    }
    boolean grandparent =
        codes.size() == 2 && codes.getFirst().isParent() && codes.getLast().isParent();
    return grandparent ? alone(6, member, registerFirst) : alone(8, member, 0);
  }

  /** A place within which {@code rank} goes before age. */
  private static Place alone(int group, Member member, int rank) {
    return new Place(group, LocalDate.MIN, "", rank, member.birthDate(), member.addresseeNumber());
  }
}
