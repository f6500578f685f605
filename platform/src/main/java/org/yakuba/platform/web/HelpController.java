package org.yakuba.platform.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;

/** 使い方: keys, ways to write a date, and what every message code means. */
@Controller
@Requires({})
public final class HelpController {
  private final Screens screens;
  private final Menu menu;
  private final MessageCatalogue messages;

  HelpController(Screens screens, Menu menu, MessageCatalogue messages) {
    this.screens = screens;
    this.menu = menu;
    this.messages = messages;
  }

  @GetMapping("/help")
  Page help(Operator operator) {
    return screens.page(
        operator,
        "使い方",
        "platform/help",
        Map.of("entries", menu.visibleTo(operator.officer()), "messages", messages.all()));
  }
}
