package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.residentregister.rules.Relationship;
import org.yakuba.residentregister.rules.RelationshipCode;
import org.yakuba.residentregister.rules.Sex;

/** 続柄 as entered: told at all, made of known codes that can be joined, fitting the sex. */
final class RelationshipCheck {
  private RelationshipCheck() {}

  /** The relationship; empty when something was found against it. */
  static Optional<Relationship> read(
      Draft draft, String field, @Nullable List<String> codes, Sex sex) {
    if (codes == null || codes.isEmpty()) {
      draft.refuse(Code.RELATIONSHIP_REQUIRED, field, null);
      return Optional.empty();
    }
    var parsed =
        codes.stream().allMatch(code -> RelationshipCode.of(code).isPresent())
            ? Relationship.parse(String.join("", codes))
            : Optional.<Relationship>empty();
    if (parsed.isEmpty()) {
      draft.refuse(Code.INVALID_RELATIONSHIP, field, String.join(",", codes));
      return Optional.empty();
    }
    return fits(draft, field, parsed.get(), sex) ? parsed : Optional.empty();
  }

  /** Whether the last code can be said of somebody of this sex. */
  static boolean fits(Draft draft, String field, Relationship relationship, Sex sex) {
    var said = sexOf(relationship.last());
    if (said == Sex.UNKNOWN || sex == Sex.UNKNOWN || said == sex) {
      return true;
    }
    if (relationship.last() == RelationshipCode.HUSBAND_NOT_NOTIFIED
        || relationship.last() == RelationshipCode.WIFE_NOT_NOTIFIED) {
      draft.alert(Code.RELATIONSHIP_SEX_UNUSUAL, field, relationship.code());
      return true;
    }
    draft.refuse(Code.RELATIONSHIP_SEX_MISMATCH, field, relationship.code());
    return false;
  }

  private static Sex sexOf(RelationshipCode code) {
    return switch (code) {
      case HUSBAND, HUSBAND_NOT_NOTIFIED, FATHER, ELDER_BROTHER, YOUNGER_BROTHER -> Sex.MALE;
      case WIFE, WIFE_NOT_NOTIFIED, MOTHER, ELDER_SISTER, YOUNGER_SISTER -> Sex.FEMALE;
      case HEAD, CHILD, CHILD_BRACKET, CONNECTED, COHABITANT, BLANK -> Sex.UNKNOWN;
    };
  }
}
