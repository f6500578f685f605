package org.yakuba.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The technical log: JSON lines in a file, never on the terminal and never with values of people
 * (those stand in the operation log of the municipality).
 */
public final class Logs {
  private static final int KEPT_DAYS = 30;

  private Logs() {}

  /** Sends everything this process logs to {@code <directory>/logs/yakuba.log}. */
  public static void start(Path directory) {
    // One configuration for the whole process, also before and without a Spring context.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.start();
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setFile(directory.resolve("logs").resolve("yakuba.log").toString());
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(directory.resolve("logs") + "/yakuba.%d.%i.log.gz");
    rolling.setMaxFileSize(new FileSize(50 * FileSize.MB_COEFFICIENT));
    rolling.setMaxHistory(KEPT_DAYS);
    rolling.start();
    appender.setRollingPolicy(rolling);
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("org.yakuba").setLevel(Level.INFO);
  }
}
