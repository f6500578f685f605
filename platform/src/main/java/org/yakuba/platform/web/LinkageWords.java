package org.yakuba.platform.web;

import org.yakuba.platform.linkage.LinkageStatus.Parked;
import org.yakuba.platform.screen.component.Badge;

/** Japanese words of the page about linkage. */
public final class LinkageWords {
  private LinkageWords() {}

  /** What is the matter with a parked event. */
  public static Badge badge(Parked message) {
    if (!message.dead()) {
      return new Badge(Badge.Tone.BUSY, "再送中");
    }
    return message.requestedBy() == null
        ? new Badge(Badge.Tone.BAD, "配達不能")
        : new Badge(Badge.Tone.BAD, "再投入の承認待ち");
  }

  /** What this officer may do about it; empty for nothing. */
  public static String act(Parked message, String officer) {
    if (!message.dead()) {
      return "retry";
    }
    var requester = message.requestedBy();
    if (requester == null) {
      return "request";
    }
    return requester.equals(officer) ? "" : "approve";
  }

  /** The words on the button. */
  public static String button(Parked message, String act) {
    var what =
        switch (act) {
          case "retry" -> "を今すぐ再送する";
          case "request" -> "の再投入を申請する";
          default -> "の再投入を承認する";
        };
    return message.cursor() + " " + what;
  }
}
