package org.yakuba.sample;

/** 続柄 of one person as seen by the head of the household (住民基本台帳 §2.6). */
final class Relationship {

  static final String HEAD = "02";
  private static final String CHILD = "20";

  private Relationship() {}

  static String of(Resident person, Resident head) {
    if (person == head) {
      return HEAD;
    }
    String direct = step(person, head);
    if (!direct.isEmpty()) {
      return direct;
    }
    for (Resident between : new Resident[] {head.spouse, head.father, head.mother}) {
      if (between != null && !step(person, between).isEmpty() && !step(between, head).isEmpty()) {
        return step(between, head) + step(person, between);
      }
    }
    String throughChild = throughChild(person, head);
    return throughChild.isEmpty() ? person.otherRelationship : throughChild;
  }

  /** The code when one word suffices, else empty. */
  private static String step(Resident person, Resident from) {
    if (person.spouse == from) {
      return person.sex == Sex.MALE ? "11" : "12";
    }
    if (person.isChildOf(from)) {
      return CHILD;
    }
    if (from.isChildOf(person)) {
      return person.sex == Sex.MALE ? "51" : "52";
    }
    if (haveCommonParent(person, from)) {
      boolean elder = person.birth.isBefore(from.birth);
      return person.sex == Sex.MALE ? (elder ? "71" : "74") : (elder ? "81" : "84");
    }
    return "";
  }

  private static boolean haveCommonParent(Resident one, Resident other) {
    return (one.father != null && one.father == other.father)
        || (one.mother != null && one.mother == other.mother);
  }

  /** 子の妻 and 子の子: the link is a child of the head. */
  private static String throughChild(Resident person, Resident head) {
    if (person.spouse != null && person.spouse.isChildOf(head)) {
      return CHILD + (person.sex == Sex.MALE ? "11" : "12");
    }
    boolean grandchild =
        (person.father != null && person.father.isChildOf(head))
            || (person.mother != null && person.mother.isChildOf(head));
    return grandchild ? CHILD + CHILD : "";
  }
}
