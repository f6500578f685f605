package org.yakuba.platform.test;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.web.PlatformWebConfiguration;

/** The platform and a module's own beans as a real web server on a free port. */
public final class TestServer implements AutoCloseable {
  /** The platform as a program would import it. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({PlatformConfiguration.class, PlatformWebConfiguration.class})
  public static class Base {}

  private static final AtomicInteger OFFICERS = new AtomicInteger();
  private static final String MASTER_KEY = "eWFrdWJhLXlha3ViYS15YWt1YmEteWFrdWJhLXlha3U=";

  private final ConfigurableApplicationContext context;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts on the program's connections of {@code database}, with more configurations. */
  public static TestServer start(TestDatabase database, Class<?>... configurations) {
    List<Class<?>> sources = new ArrayList<>(List.of(configurations));
    sources.addFirst(Base.class);
    ApplicationContextInitializer<GenericApplicationContext> dataSource =
        context ->
            context.registerBean(
                DataSource.class,
                database::program,
                definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
    SpringApplication application =
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .initializers(dataSource)
            .properties(
                "server.port=0",
                "spring.main.banner-mode=off",
                "spring.batch.job.enabled=false",
                "yakuba.master-key=" + MASTER_KEY,
                "logging.level.root=WARN")
            .build();
    return new TestServer(application.run());
  }

  /** Address without path. */
  public String address() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** A new browser at the login page. */
  public TestBrowser browser() {
    return new TestBrowser(address());
  }

  /**
   * A browser with a new officer of a municipality signed in.
   *
   * @param municipalityCode of a tenant of the database
   * @param roles roles of {@code roles.yaml}
   */
  public TestBrowser signedIn(String municipalityCode, String... roles) {
    TestOfficer officer = officer(municipalityCode, roles);
    TestBrowser browser = browser();
    browser.submit("/login", officer.signInForm(bean(Clock.class).instant()));
    if (browser.location().startsWith("/login")) {
      throw new AssertionError("sign-in failed: " + browser.page().text());
    }
    return browser;
  }

  /** A new officer of a municipality who is not signed in yet. */
  public TestOfficer officer(String municipalityCode, String... roles) {
    Tenant tenant =
        bean(Tenants.class)
            .byCode(new MunicipalityCode(municipalityCode), LocalDate.now(ZoneId.of("Asia/Tokyo")))
            .orElseThrow();
    String officerId = "t" + OFFICERS.incrementAndGet();
    return bean(Tenancy.class)
        .call(
            tenant.id(),
            session -> {
              bean(RoleTable.class).install(session);
              byte[] secret =
                  bean(Accounts.class)
                      .create(
                          session,
                          new Accounts.NewAccount(
                              officerId, "見本 花子", "市民課", Set.of(roles), TestOfficer.PASSWORD));
              return new TestOfficer(municipalityCode, officerId, secret);
            });
  }

  /** A bean of the running program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
