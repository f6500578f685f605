package org.yakuba.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.ApiScope;
import org.yakuba.platform.api.ClientAuthentication;
import org.yakuba.platform.api.NewClient;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yakuba api-client}: the clients of {@code /api/v1}. */
@Command(
    name = "api-client",
    mixinStandardHelpOptions = true,
    description = "API を使う独自施策システム等(クライアント)の登録・一覧・失効",
    subcommands = {
      ApiClientCommand.Create.class,
      ApiClientCommand.ListAll.class,
      ApiClientCommand.Revoke.class,
    })
public final class ApiClientCommand implements Callable<Integer> {
  private static final String OFFICER = "cli";

  @Override
  public Integer call() {
    throw new UserMistake("CLI-E009 api-client には create・list・revoke のどれかを指定してください");
  }

  @FunctionalInterface
  private interface Work {
    int run(Program program, TenantSession session);
  }

  private static int within(MunicipalityOption municipality, Work work) {
    try (var deployment = Deployment.open(System.getenv());
        var program = Program.forCommands(deployment)) {
      Tenant tenant = municipality.tenant(program);
      return program.part(Tenancy.class).call(tenant.id(), session -> work.run(program, session));
    }
  }

  private static void record(TenantSession session, String client, String act) {
    AuditLog.record(
        session,
        AuditEntry.ofSystem(
                OFFICER, "ADMINISTRATION", UUID.randomUUID(), "linkage", "LNK-1-02", Action.CONFIG)
            .condition("client", client)
            .condition("act", act));
  }

  /** Makes a client; its secret is printed once. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "クライアントを登録し、IDと秘密を1回だけ JSON で表示する。秘密は後から取り出せない。",
        "Scopes look like 001:ResidentMovedIn:Read; --business 001 stands for every contract of a business."
      })
  static final class Create implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Option(names = "--name", required = true, description = "利用するシステムの名称")
    private String name = "";

    @Option(names = "--purpose", description = "事務(操作の記録に残る。既定 LINKAGE)")
    private String purpose = "LINKAGE";

    @Option(names = "--scope", description = "スコープ(繰返し可)")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--business", description = "業務ID。その業務のすべての契約(番号を含むものを除く)")
    private String business = "";

    @Option(
        names = "--authentication",
        description = "認証の方法: client_secret_jwt(既定)、または経過措置の client_secret_basic")
    private String authentication = ClientAuthentication.CLIENT_SECRET_JWT.word();

    @Option(names = "--requests-per-minute", description = "1分あたりの上限(既定 600)")
    private int requestsPerMinute = NewClient.USUAL;

    @Option(names = "--protected", description = "支援措置対象者の住所も渡す(法令により資格のある業務だけ)")
    private boolean entitled;

    @Override
    public Integer call() {
      if (name.isBlank()) {
        throw new UserMistake("CLI-E010 --name が空です");
      }
      return within(municipality, this::create);
    }

    private ClientAuthentication way() {
      return ClientAuthentication.of(authentication)
          .orElseThrow(() ->
              new UserMistake("CLI-E028 --authentication " + authentication + " という認証の方法はありません"));
    }

    private int create(Program program, TenantSession session) {
      Set<String> wanted = new TreeSet<>(scopes);
      var operation = entitled ? ApiScope.Operation.READ_PROTECTED : ApiScope.Operation.READ;
      program.part(Contracts.class).all().stream()
          .filter(entry -> entry.businessCode().equals(business) && !entry.confidential())
          .map(entry -> new ApiScope(business, entry.name(), operation).toString())
          .forEach(wanted::add);
      try {
        var created =
            program
                .part(ApiClients.class)
                .create(
                    session,
                    new NewClient(name, purpose, wanted, way(), requestsPerMinute),
                    OFFICER);
        record(session, created.client().clientId(), "create");
        var json = JsonMapper.builder().build().createObjectNode();
        json.put("clientId", created.client().clientId())
            .put("clientSecret", created.secret())
            .put("authentication", created.client().authentication().word())
            .put("requestsPerMinute", created.client().requestsPerMinute())
            .put("scope", String.join(" ", wanted));
        System.out.println(json);
        return ExitCode.DONE;
      } catch (IllegalArgumentException e) {
        throw new UserMistake(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Lists the clients of a municipality. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "クライアントの一覧(JSON)")
  static final class ListAll implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Override
    public Integer call() {
      return within(
          municipality,
          (program, session) -> {
            var array = JsonMapper.builder().build().createArrayNode();
            for (var client : program.part(ApiClients.class).list(session)) {
              array
                  .addObject()
                  .put("clientId", client.clientId())
                  .put("name", client.name())
                  .put("purpose", client.purposeCode())
                  .put("active", client.active())
                  .put("authentication", client.authentication().word())
                  .put("requestsPerMinute", client.requestsPerMinute())
                  .put("scope", String.join(" ", new TreeSet<>(client.scopes())));
            }
            System.out.println(array);
            return ExitCode.DONE;
          });
    }
  }

  /** Ends a client at once. */
  @Command(name = "revoke", mixinStandardHelpOptions = true, description = "クライアントを直ちに失効させる")
  static final class Revoke implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Option(names = "--client", required = true, description = "クライアントID")
    private String client = "";

    @Override
    public Integer call() {
      return within(
          municipality,
          (program, session) -> {
            if (!program.part(ApiClients.class).revoke(session, client, OFFICER)) {
              throw new UserMistake("CLI-E025 --client " + client + " の有効なクライアントはありません");
            }
            record(session, client, "revoke");
            System.err.println("クライアント " + client + " を失効させました");
            return ExitCode.DONE;
          });
    }
  }
}
