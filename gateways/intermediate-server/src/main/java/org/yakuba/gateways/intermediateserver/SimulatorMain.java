package org.yakuba.gateways.intermediateserver;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Runs the simulator by itself: {@code SimulatorMain [port] [answer delay in seconds] [seed]}.
 * Accounts are registered by {@code POST /registrations}, other answers by {@code /scripts},
 * numbers of one person in several municipalities by {@code /symbols}, one per line.
 */
public final class SimulatorMain {
  private static final int PORT = 9010;

  private SimulatorMain() {}

  /** Starts and stays. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    long delay =
        arguments.length > 1
            ? Long.parseLong(arguments[1])
            : Scenario.CALM.answerDelay().toSeconds();
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : Scenario.CALM.seed();
    var simulator =
        new IntermediateServerSimulator(
            port,
            new Scenario(seed, Duration.ofSeconds(delay), 0, 0, null),
            InstantSource.system());
    System.err.println("中間サーバーの模擬: " + simulator.address());
  }
}
