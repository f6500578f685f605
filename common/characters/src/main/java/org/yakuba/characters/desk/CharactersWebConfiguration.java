package org.yakuba.characters.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.characters.GlyphImages;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.characters.VariantFolding;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;

/** Screens of this module; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class CharactersWebConfiguration {

  @Bean
  TemplateSet charactersTemplates() {
    return new TemplateSet("characters", "org.yakuba.characters.templates");
  }

  @Bean
  MenuEntry charactersMenuEntry() {
    return new MenuEntry(800, "文字の確認", "/characters/text", "", "", "CHARACTERS");
  }

  @Bean
  Purpose charactersPurpose() {
    return new Purpose("CHARACTERS", "文字の確認");
  }

  @Bean
  CharacterController characterController(
      Screens screens, MjTable table, VariantFolding folding, TextCheck check, GlyphImages images) {
    return new CharacterController(screens, table, folding, check, images);
  }

  @Bean
  FontController fontController(GlyphImages images) {
    return new FontController(images);
  }
}
