package org.yakuba.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.migration.MigrationOutcome;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.platform.identity.Totp;
import org.yakuba.platform.ops.RunningDatabase;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.server.cli.TerminalProgress;
import org.yakuba.server.cli.UserMistake;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration: a city and a smaller town, both fictional, taken in through the real pipeline,
 * with one account per role. Interrupted anywhere, the next start goes on.
 */
public final class Demo {
  private static final long SEED = 20_260_401;
  private static final int TOWN_SHARE = 10;
  private static final int SMALLEST_TOWN = 500;
  private static final String PREFIX = "demo-";
  private static final String PASSWORD = "mikan-hotaru-47";
  private static final LocalDate VALID_FROM = LocalDate.of(2020, 4, 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One role of the demonstration. */
  private record Role(String officerId, String label, String name, String office, Set<String> ids) {
    Role {
      ids = Set.copyOf(ids);
    }
  }

  private static final List<Role> ROLES =
      List.of(
          new Role("demo-clerk", "窓口", "窓口 花子", "市民課", Set.of("counter")),
          new Role("demo-annex", "支所の窓口", "支所 梅子", "支所", Set.of("counter")),
          new Role(
              "demo-chief",
              "決裁(支援措置・番号利用)",
              "係長 太郎",
              "市民課",
              Set.of("approver", "protection", "number-use")),
          new Role("demo-care", "児童手当・給付", "給付 桃子", "子育て支援課", Set.of("welfare")),
          new Role("demo-pay", "会計・支払", "会計 四郎", "会計課", Set.of("payment")),
          new Role("demo-audit", "監査", "監査 次郎", "監査委員事務局", Set.of("auditor")),
          new Role("demo-admin", "情報管理", "情報 三郎", "情報担当", Set.of("administrator")));

  /**
   * An account as kept for the next start.
   *
   * @param totpSecret Base32
   */
  public record Account(
      String municipality, String officerId, String label, String password, String totpSecret) {}

  private final Deployment deployment;
  private final PrintStream out;

  public Demo(Deployment deployment, PrintStream out) {
    this.deployment = deployment;
    this.out = out;
  }

  /** Whether an account was made by the demonstration and must not exist in production. */
  public static boolean isDemoAccount(String officerId) {
    return officerId.startsWith(PREFIX);
  }

  /** Removes everything an earlier demonstration left. */
  public static void forget(Path directory) throws IOException {
    if (RunningDatabase.find(directory.resolve("db")).isPresent()) {
      throw new UserMistake("CLI-E021 デモが動いています。止めてから --fresh を指定してください");
    }
    for (String part : List.of("db", "sample", "audit")) {
      delete(directory.resolve(part));
    }
    Files.deleteIfExists(accountsFile(directory));
    Files.deleteIfExists(directory.resolve("master-key"));
  }

  /** Generates and takes in what is not there yet. */
  public void prepare(int residents, TerminalProgress progress) throws IOException {
    try (var program = Program.forCommands(deployment)) {
      municipality(program, SampleOptions.CITY, "見本市", residents, progress);
      municipality(
          program,
          SampleOptions.TOWN,
          "雛形町",
          Math.max(SMALLEST_TOWN, residents / TOWN_SHARE),
          progress);
    }
  }

  private void municipality(
      Program program, MunicipalityCode code, String name, int residents, TerminalProgress progress)
      throws IOException {
    var setup = new TenantSetup(program);
    Tenant tenant =
        program
            .part(Tenants.class)
            .byCode(code, LocalDate.now())
            .orElseGet(() -> setup.create(code, name, VALID_FROM));
    accounts(setup, tenant);
    SampleOffice.open(program, setup.operator(tenant.id()), name);
    Path directory = deployment.directory().resolve("sample").resolve(code.value());
    if (!Files.exists(directory.resolve("manifest.csv"))) {
      out.println(name + "(" + code + "): 旧システムのデータ " + residents + " 人分を作ります ...");
      SampleExtract.generate(options(residents, code), directory);
    }
    out.println(name + "(" + code + "): 移行 " + directory);
    MigrationOutcome outcome =
        program
            .part(MigrationService.class)
            .run(new MigrationRequest(tenant.id(), directory, false, "cli:demo"), progress);
    progress.end();
    out.println("  " + outcome.message());
    if (outcome.status() == MigrationOutcome.Status.FAILED
        || outcome.status() == MigrationOutcome.Status.BAD_INPUT) {
      throw new IllegalStateException(outcome.message());
    }
    SampleApplications.take(program, tenant, directory, deployment.directory())
        .ifPresent(summary ->
            out.println(
                "  電子申請の見本: 受付 "
                    + (summary.of(Disposition.ACCEPTED) + summary.of(Disposition.FORMAT_DEFECT))
                    + "件、取込不能 "
                    + summary.of(Disposition.REJECTED)
                    + "件"));
  }

  /** The town comes with its child allowance; in the city everybody claims it anew. */
  private static SampleOptions options(int residents, MunicipalityCode code) {
    var people = new SampleOptions(residents, SEED, code, SampleOptions.USUAL_FLAW_RATE);
    return code.equals(SampleOptions.TOWN) ? people.withAllowance() : people;
  }

  private void accounts(TenantSetup setup, Tenant tenant) {
    List<Account> known = new ArrayList<>(readAccounts(deployment.directory()));
    for (Role role : ROLES) {
      if (find(known, tenant.code(), role.officerId()).isEmpty()) {
        byte[] secret =
            setup.account(
                tenant.id(), role.officerId(), role.name(), role.office(), role.ids(), PASSWORD);
        known.add(
            new Account(
                tenant.code().value(),
                role.officerId(),
                role.label(),
                PASSWORD,
                Totp.base32(secret)));
        write(known);
      }
    }
  }

  private static Optional<Account> find(
      List<Account> accounts, MunicipalityCode code, String officerId) {
    return accounts.stream()
        .filter(one -> one.municipality().equals(code.value()) && one.officerId().equals(officerId))
        .findFirst();
  }

  /** Prints the address and the accounts with the code of this moment. */
  public void invite(PrintStream screen, int port) {
    screen.println();
    screen.println("役場を開きました: http://localhost:" + port);
    screen.println(
        "パスワードはどのアカウントも " + PASSWORD + " です。認証コードは認証アプリに鍵を登録するか、下のコードを使います(30秒で変わり、1回だけ使えます)。");
    screen.println();
    for (Account account : readAccounts(deployment.directory())) {
      byte[] secret = Totp.ofBase32(account.totpSecret());
      screen.println(
          "  団体 "
              + account.municipality()
              + "  ID "
              + account.officerId()
              + "  認証コード "
              + Totp.code(secret, Instant.now())
              + "  鍵 "
              + account.totpSecret()
              + "  "
              + account.label());
    }
    screen.println();
    screen.println("新しい認証コードは ./yakuba demo --code ID で表示します。終わるときは Ctrl+C。");
  }

  /**
   * Prints the code of this moment for an account of each municipality.
   *
   * @throws UserMistake when there is no such account
   */
  public static void printCode(Path directory, String officerId, PrintStream screen) {
    List<Account> found =
        readAccounts(directory).stream().filter(one -> one.officerId().equals(officerId)).toList();
    if (found.isEmpty()) {
      throw new UserMistake("CLI-E022 --code " + officerId + " のアカウントはありません(例 demo-clerk)");
    }
    for (Account account : found) {
      screen.println(
          account.municipality()
              + " "
              + account.officerId()
              + " "
              + Totp.code(Totp.ofBase32(account.totpSecret()), Instant.now()));
    }
  }

  /** The accounts an earlier start has made. */
  public static List<Account> readAccounts(Path directory) {
    Path file = accountsFile(directory);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(Files.readString(file), new TypeReference<List<Account>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Account> accounts) {
    Path file = accountsFile(deployment.directory());
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, JSON.writeValueAsString(accounts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path accountsFile(Path directory) {
    return directory.resolve("demo-accounts.json");
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
