package org.yakuba.platform.test;

import java.util.ArrayList;
import java.util.List;
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
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.web.PlatformWebConfiguration;

/** The platform and a module's own beans as a real web server on a free port. */
public final class TestServer implements AutoCloseable {
  /** The platform as a program would import it. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({PlatformConfiguration.class, PlatformWebConfiguration.class})
  public static class Base {}

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

  /** A bean of the running program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
