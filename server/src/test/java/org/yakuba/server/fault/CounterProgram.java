package org.yakuba.server.fault;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;

/** The program with people at its counter, until somebody kills it. */
final class CounterProgram {
  /** Said when everybody is at work. */
  static final String READY = "ready";

  private CounterProgram() {}

  /** Where a program works: its arguments on the command line. */
  record Place(DatabaseSettings database, Path directory, Path record, TenantId tenant) {
    List<String> arguments(long seed) {
      return List.of(
          database.url(),
          database.owner(),
          database.ownerPassword(),
          database.program(),
          database.programPassword(),
          directory.toString(),
          record.toString(),
          Integer.toString(tenant.value()),
          Long.toString(seed));
    }

    static Place of(String[] a) {
      return new Place(
          new DatabaseSettings(a[0], a[1], a[2], a[3], a[4]),
          Path.of(a[5]),
          Path.of(a[6]),
          new TenantId(Integer.parseInt(a[7])));
    }

    Deployment deployment() {
      return Deployment.external(
          Map.of(
              "YAKUBA_DATA", directory.toString(),
              "YAKUBA_DB_URL", database.url(),
              "YAKUBA_DB_OWNER", database.owner(),
              "YAKUBA_DB_OWNER_PASSWORD", database.ownerPassword(),
              "YAKUBA_DB_USER", database.program(),
              "YAKUBA_DB_PASSWORD", database.programPassword()));
    }
  }

  /** Arguments: those of a {@link Place} and the seed of chance. */
  public static void main(String[] arguments) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    var place = Place.of(arguments);
    var program = Program.forWeb(place.deployment(), 0, "127.0.0.1");
    var unanswered = ClerksRecord.asked(place.record());
    unanswered.keySet().removeAll(ClerksRecord.answers(place.record()).keySet());
    var fed = ClerksRecord.fed(place.record());
    var clerks = new Clerks(program, place.tenant(), new ClerksRecord(place.record()));
    clerks.askAgain(List.copyOf(unanswered.values()));
    clerks.begin(
        Long.parseLong(arguments[8]), fed.isEmpty() ? 0 : Long.parseLong(fed.getLast()[1]));
    System.out.println(READY);
    // Whoever started it is gone when the input ends.
    System.in.transferTo(OutputStream.nullOutputStream());
    Runtime.getRuntime().halt(1);
  }
}
