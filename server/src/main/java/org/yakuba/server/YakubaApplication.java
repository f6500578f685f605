package org.yakuba.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagementConfiguration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.emergencybenefit.EmergencyBenefitConfiguration;
import org.yakuba.euc.EucConfiguration;
import org.yakuba.gateways.intermediateserver.IntermediateServerConfiguration;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.payments.PaymentsConfiguration;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.web.PlatformWebConfiguration;
import org.yakuba.residentregister.ResidentRegisterConfiguration;

/**
 * Every module of the program without its pages, for commands; named one by one: nothing is found
 * by scanning.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  PlatformConfiguration.class,
  PlatformWebConfiguration.class,
  CharactersConfiguration.class,
  AddresseeConfiguration.class,
  IntermediateServerConfiguration.class,
  PaymentsConfiguration.class,
  EucConfiguration.class,
  ApplicationManagementConfiguration.class,
  ResidentRegisterConfiguration.class,
  ChildAllowanceConfiguration.class,
  EmergencyBenefitConfiguration.class,
  MigrationConfiguration.class,
})
public class YakubaApplication {}
