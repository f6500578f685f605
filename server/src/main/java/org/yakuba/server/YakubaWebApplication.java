package org.yakuba.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.yakuba.addressee.desk.AddresseeWebConfiguration;
import org.yakuba.characters.desk.CharactersWebConfiguration;
import org.yakuba.migration.desk.MigrationWebConfiguration;
import org.yakuba.platform.web.PlatformWebConfiguration;
import org.yakuba.residentregister.desk.ResidentRegisterScreens;

/** The program with the pages of every module. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  YakubaApplication.class,
  PlatformWebConfiguration.class,
  CharactersWebConfiguration.class,
  AddresseeWebConfiguration.class,
  ResidentRegisterScreens.class,
  MigrationWebConfiguration.class,
})
public class YakubaWebApplication {}
