package org.yakuba.characters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.characters.desk.CharactersWebConfiguration;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.tenancy.DatabaseModule;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(CharactersWebConfiguration.class)
public class CharactersConfiguration {

  /** The module's part of the database; after the platform, before every business. */
  public static final DatabaseModule DATABASE_MODULE =
      new DatabaseModule("characters", 10, "classpath:org/yakuba/characters/tables");

  @Bean
  DatabaseModule charactersDatabaseModule() {
    return DATABASE_MODULE;
  }

  @Bean
  MjTable mjTable() {
    return MjTable.standard();
  }

  @Bean
  VariantFolding variantFolding() {
    return VariantFolding.standard();
  }

  @Bean
  TextCheck textCheck(MjTable table) {
    return new TextCheck(table);
  }

  @Bean
  Shrinker shrinker(MjTable table) {
    return new Shrinker(table);
  }

  @Bean
  ConversionTables conversionTables() {
    return new ConversionTables();
  }

  @Bean
  ConversionTableFile conversionTableFile(MjTable table) {
    return new ConversionTableFile(table);
  }

  /** Documents are set in the same installed font as the pictures on screens. */
  @Bean
  DocumentEngine documentEngine(GlyphImages images) {
    return new DocumentEngine(images.fontFile());
  }

  @Bean
  GlyphImages glyphImages(@Value("${yakuba.fonts.ipamj:}") String configured) {
    return new GlyphImages(FontFile.find(configured));
  }
}
