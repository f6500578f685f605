package org.yakuba.residentregister.ledger.decide;

import java.util.Collection;
import java.util.LinkedHashSet;

/** 対象者の検査, in the order of resident-register §8.1. */
final class TargetCheck {
  private TargetCheck() {}

  /** Checks everybody the act is about; true when nothing was found. */
  static boolean check(Draft draft, String field, Collection<String> numbers) {
    boolean sound = true;
    for (var number : new LinkedHashSet<>(numbers)) {
      sound &= check(draft, field, number);
    }
    return sound;
  }

  static boolean check(Draft draft, String field, String number) {
    var last = draft.chain(number).last();
    if (last.isEmpty()) {
      draft.refuse(Code.PERSON_NOT_FOUND, field, number);
      return false;
    }
    var row = last.get();
    if (!row.sheet().isRegistered()) {
      boolean ahead = row.effectiveOn().isAfter(draft.occasion().processedDate());
      draft.refuse(ahead ? Code.MOVE_OUT_PENDING : Code.PERSON_NOT_RESIDENT, field, number);
      return false;
    }
    return follows(draft, "eventDate", row) & isAfterBirth(draft, row.sheet());
  }

  /** The chain of a person only grows: an earlier fact asks for a cancellation or amendment. */
  static boolean follows(Draft draft, String field, ChainRow latest) {
    var happened = draft.occasion().eventDate().internalDate();
    if (happened == null || !happened.isBefore(latest.effectiveOn())) {
      return true;
    }
    draft.refuse(Code.EVENT_DATE_BEFORE_LATEST, field, happened.toString());
    return false;
  }

  static boolean isAfterBirth(Draft draft, Sheet sheet) {
    var happened = draft.occasion().eventDate().internalDate();
    var born = sheet.birthDate().internalDate();
    if (happened == null || born == null || !happened.isBefore(born)) {
      return true;
    }
    draft.refuse(Code.EVENT_DATE_BEFORE_BIRTH, "eventDate", happened.toString());
    return false;
  }
}
