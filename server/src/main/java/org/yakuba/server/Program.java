package org.yakuba.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yakuba.platform.ops.DatabaseRoles;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;

/** The assembled program over one deployment: database brought up to date, beans started. */
public final class Program implements AutoCloseable {
  private static final int CONNECTIONS = 24;
  private static final String INTERMEDIATE_SERVER = "yakuba.gateway.intermediate-server";

  private final HikariDataSource connections;
  private final ConfigurableApplicationContext context;

  private Program(HikariDataSource connections, ConfigurableApplicationContext context) {
    this.connections = connections;
    this.context = context;
  }

  /** Starts the program for commands: no web server. */
  public static Program forCommands(Deployment deployment) {
    return start(deployment, WebApplicationType.NONE, Map.of());
  }

  /**
   * Starts the program with its web server.
   *
   * @param port TCP port, 0 for a free one
   * @param address network address to listen on
   */
  public static Program forWeb(Deployment deployment, int port, String address) {
    return start(
        deployment,
        WebApplicationType.SERVLET,
        Map.of("server.port", port, "server.address", address));
  }

  /** As {@link #forWeb}, with the simulators of the state's systems inside the program. */
  public static Program forDemo(Deployment deployment, int port, String address) {
    return start(
        deployment,
        WebApplicationType.SERVLET,
        Map.of("server.port", port, "server.address", address, INTERMEDIATE_SERVER, "simulator"));
  }

  private static Program start(
      Deployment deployment, WebApplicationType type, Map<String, Object> properties) {
    new DatabaseMigrator(deployment.settings().ownerDataSource(), modules()).migrate();
    HikariDataSource connections = deployment.settings().programDataSource(CONNECTIONS);
    try {
      DatabaseRoles.refuseUnboundRole(connections);
      Map<String, Object> all = new LinkedHashMap<>(properties);
      all.put("yakuba.master-key", System.getenv().getOrDefault("YAKUBA_MASTER_KEY", ""));
      all.put("yakuba.master-key-file", deployment.directory().resolve("master-key").toString());
      all.put("yakuba.audit.directory", deployment.directory().resolve("audit").toString());
      all.putIfAbsent(
          INTERMEDIATE_SERVER, System.getenv().getOrDefault("YAKUBA_INTERMEDIATE_SERVER", ""));
      all.put(
          "yakuba.applications.trust",
          deployment.directory().resolve("application-trust").toString());
      if (type == WebApplicationType.SERVLET) {
        all.put("yakuba.audit.sealing", "true");
      }
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(YakubaApplication.class)
              .web(type)
              .bannerMode(org.springframework.boot.Banner.Mode.OFF)
              .logStartupInfo(false)
              .properties(all)
              .initializers(started ->
                  ((GenericApplicationContext) started)
                      .registerBean(DataSource.class, () -> connections))
              .run();
      return new Program(connections, context);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  private static List<DatabaseModule> modules() {
    return DatabaseModules.ALL;
  }

  /** A part of the program. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The port the web server listens on. */
  public int port() {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException("started without a web server");
  }

  @Override
  public void close() {
    context.close();
    connections.close();
  }
}
