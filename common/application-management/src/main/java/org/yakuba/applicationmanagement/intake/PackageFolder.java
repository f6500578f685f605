package org.yakuba.applicationmanagement.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.IntakeLog;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 置場 — the folder into which the connection to ぴったりサービス puts packages. A package is claimed by
 * moving it aside under a name of its own, taken in, and moved to where it is done; killed
 * anywhere, the next run finds it under the same claim and neither loses nor doubles it.
 *
 * <p>{@code kensu.csv} in the folder says how many packages were offered on which day: {@code
 * 2026-11-20,12}. Where the numbers do not agree a work item is opened (APP-1-07).
 */
public final class PackageFolder {
  private static final String CLAIMED = "torikomi-chu";
  private static final String DONE = "torikomi-zumi";
  private static final String COUNTS = "kensu.csv";
  private static final int DAYS_COMPARED = 31;

  private final Tenancy tenancy;
  private final PackageReceiver receiver;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public PackageFolder(Tenancy tenancy, PackageReceiver receiver, Clock clock) {
    this.tenancy = tenancy;
    this.receiver = receiver;
    this.clock = clock;
  }

  /** How many packages became what. */
  public record Summary(Map<Disposition, Integer> packages, List<IntakeLog.Day> days) {
    public Summary {
      packages = Map.copyOf(packages);
      days = List.copyOf(days);
    }

    /** Packages that became this. */
    public int of(Disposition disposition) {
      return packages.getOrDefault(disposition, 0);
    }
  }

  /**
   * Takes in everything that lies in the folder.
   *
   * @throws UncheckedIOException when the folder cannot be read or written
   */
  public Summary takeIn(Tenant tenant, Path folder) {
    var counts = new EnumMap<Disposition, Integer>(Disposition.class);
    try {
      Files.createDirectories(folder.resolve(CLAIMED));
      Files.createDirectories(folder.resolve(DONE));
      claim(folder);
      for (var claimed : listed(folder.resolve(CLAIMED))) {
        var receipt = receiver.receive(tenant, delivered(claimed));
        counts.merge(receipt.disposition(), 1, Integer::sum);
        Files.move(
            claimed,
            folder.resolve(DONE).resolve(claimed.getFileName()),
            StandardCopyOption.ATOMIC_MOVE);
      }
      offered(tenant, folder.resolve(COUNTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Summary(counts, finish(tenant, counts));
  }

  private static void claim(Path folder) throws IOException {
    for (var file : listed(folder)) {
      var name = file.getFileName().toString();
      if (Files.isRegularFile(file) && !name.equals(COUNTS)) {
        Files.move(
            file,
            folder.resolve(CLAIMED).resolve(UUID.randomUUID() + "." + name),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .sorted(
              java.util.Comparator.comparing(PackageFolder::nameOf).thenComparing(Path::toString))
          .toList();
    }
  }

  /** The name as it was offered, so that packages are taken in that order. */
  private static String nameOf(Path file) {
    var name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return file.getParent() != null && file.getParent().endsWith(CLAIMED)
        ? name.substring(dot + 1)
        : name;
  }

  private Delivered delivered(Path file) throws IOException {
    var claim = file.getFileName().toString();
    long size = Files.size(file);
    return new Delivered(
        claim.substring(0, claim.indexOf('.')),
        nameOf(file),
        size > receiver.mostBytes() ? null : Files.readAllBytes(file),
        size,
        sha256(file));
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var block = new byte[1 << 16];
      for (int got = in.read(block); got > 0; got = in.read(block)) {
        digest.update(block, 0, got);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private void offered(Tenant tenant, Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      var parts = line.strip().split(",");
      try {
        var day = LocalDate.parse(parts[0]);
        int packages = Integer.parseInt(parts[1]);
        tenancy.run(
            tenant.id(), session -> IntakeLog.offered(session, day, packages, clock.instant()));
      } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "APP-E072 " + COUNTS + " の行「" + line + "」を「日付,件数」として読めません");
      }
    }
  }

  /** Records the run, and opens a work item for each day whose numbers do not agree. */
  private List<IntakeLog.Day> finish(Tenant tenant, Map<Disposition, Integer> counts) {
    return tenancy.call(
        tenant.id(),
        session -> {
          var entry =
              AuditEntry.ofSystem(
                  "application-intake",
                  "APPLICATION",
                  UUID.randomUUID(),
                  ApplicationManagement.ID,
                  "APP-1-01",
                  Action.CREATE);
          for (var count : counts.entrySet()) {
            entry = entry.condition(count.getKey().name(), count.getValue().toString());
          }
          AuditLog.record(session, entry);
          OverdueCorrections.close(session, LocalDate.now(clock), clock.instant());
          var days = IntakeLog.days(session, DAYS_COMPARED);
          for (var day : days) {
            var difference = day.difference();
            if (difference != null && difference != 0) {
              WorkItems.open(
                  session,
                  new NewWorkItem(
                      ApplicationManagement.ID,
                      ApplicationManagement.COUNT_ITEM,
                      day.day() + " " + day.offered() + " " + day.taken(),
                      null,
                      "申請の提供件数と取込件数が合いません",
                      Map.of(
                          "日",
                          day.day().toString(),
                          "提供件数",
                          String.valueOf(day.offered()),
                          "取込件数",
                          String.valueOf(day.taken()))));
            }
          }
          return days;
        });
  }
}
