package org.yakuba.platform.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;

/** 使い方: keys, ways to write a date, and what the error numbers mean. */
@Controller
@Requires({})
public final class HelpController {
  /** An error number and what to do about it. */
  public record Message(String code, String title, String advice) {}

  private final Screens screens;
  private final Menu menu;

  HelpController(Screens screens, Menu menu) {
    this.screens = screens;
    this.menu = menu;
  }

  @GetMapping("/help")
  Page help(Operator operator) {
    List<Message> messages =
        Arrays.stream(Trouble.values())
            .map(trouble -> new Message(trouble.code(), trouble.title(), trouble.advice()))
            .sorted(Comparator.comparing(Message::code))
            .toList();
    return screens.page(
        operator,
        "使い方",
        "platform/help",
        Map.of("entries", menu.visibleTo(operator.officer()), "messages", messages));
  }
}
