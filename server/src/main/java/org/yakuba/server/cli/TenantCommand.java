package org.yakuba.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.catalog.TenantExport;
import org.yakuba.platform.identity.Totp;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import org.yakuba.server.TenantSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yakuba tenant}: the municipalities of this deployment. */
@Command(
    name = "tenant",
    mixinStandardHelpOptions = true,
    description = "団体の登録・一覧・全件出力・削除",
    subcommands = {
      TenantCommand.Create.class,
      TenantCommand.ListAll.class,
      TenantCommand.Export.class,
      TenantCommand.Delete.class,
    })
public final class TenantCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UserMistake("CLI-E009 tenant には create・list・export・delete のどれかを指定してください");
  }

  /** Adds a municipality and, when asked, its first administrator. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "団体を登録する。--administrator を付けると最初の管理者を作り、二要素認証の鍵を1回だけ表示する。",
        "The administrator's password is read from the environment variable YAKUBA_ADMIN_PASSWORD."
      })
  static final class Create implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Option(names = "--name", required = true, description = "団体名")
    private String name = "";

    @Option(names = "--from", description = "団体コードと名称の適用開始日(既定 今日。例 2026-04-01)")
    private LocalDate from = LocalDate.now();

    @Option(names = "--administrator", paramLabel = "ID", description = "最初の管理者の操作者ID")
    private @Nullable String administrator;

    @Override
    public Integer call() {
      if (name.isBlank()) {
        throw new UserMistake("CLI-E010 --name が空です");
      }
      String officer = administrator;
      String password = System.getenv("YAKUBA_ADMIN_PASSWORD");
      if (officer != null && (password == null || password.isBlank())) {
        throw new UserMistake("CLI-E011 --administrator には環境変数 YAKUBA_ADMIN_PASSWORD(12文字以上)が必要です");
      }
      try (var deployment = Deployment.open(System.getenv());
          var program = Program.forCommands(deployment)) {
        if (program.part(Tenants.class).byCode(municipality.code(), from).isPresent()) {
          throw new UserMistake("CLI-E012 --municipality " + municipality.code() + " は既に登録されています");
        }
        var setup = new TenantSetup(program);
        Tenant tenant = setup.create(municipality.code(), name, from);
        var json = JsonMapper.builder().build().createObjectNode();
        json.put("tenant", tenant.id().value())
            .put("municipality", tenant.code().value())
            .put("name", tenant.name());
        if (officer != null && password != null) {
          byte[] secret =
              setup.account(tenant.id(), officer, "管理者", "情報担当", Set.of("administrator"), password);
          json.put("administrator", officer).put("totpSecret", Totp.base32(secret));
        }
        System.out.println(json);
        return ExitCode.DONE;
      } catch (IllegalArgumentException e) {
        throw new UserMistake(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Lists the municipalities. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "団体の一覧(JSON)")
  static final class ListAll implements Callable<Integer> {
    @Override
    public Integer call() {
      try (var deployment = Deployment.open(System.getenv());
          var program = Program.forCommands(deployment)) {
        List<Tenant> all = program.part(Tenants.class).all(LocalDate.now());
        var array = JsonMapper.builder().build().createArrayNode();
        for (Tenant tenant : all) {
          array
              .addObject()
              .put("tenant", tenant.id().value())
              .put("municipality", tenant.code().value())
              .put("name", tenant.name());
        }
        System.out.println(array);
        return ExitCode.DONE;
      }
    }
  }

  /** Writes everything of one municipality as open CSV files. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "1団体の全データを、データ項目IDを見出しとする CSV と目録(件数・SHA-256)で書き出す。",
        "支援措置対象者の住所と個人番号を含む引渡し用の出力であり、操作ログに記録する。"
      })
  static final class Export implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Option(names = "--out", required = true, description = "書き出すディレクトリ(空であること)")
    private Path out = Path.of(".");

    @Option(names = "--with-log", description = "操作の記録も書き出す(出力のたびに内容が増える)")
    private boolean withLog;

    @Override
    public Integer call() throws java.io.IOException {
      if (Files.isDirectory(out)) {
        try (var files = Files.list(out)) {
          if (files.findAny().isPresent()) {
            throw new UserMistake("CLI-E013 --out " + out + " は空ではありません");
          }
        }
      } else if (Files.exists(out)) {
        throw new UserMistake("CLI-E004 --out " + out + " はディレクトリではありません");
      }
      try (var deployment = Deployment.open(System.getenv());
          var program = Program.forCommands(deployment)) {
        Tenant tenant = municipality.tenant(program);
        var setup = new TenantSetup(program);
        program
            .part(TenantExport.class)
            .write(setup.operator(tenant.id()), out, LocalDate.now(), withLog);
        System.err.println("書き出しました: " + out.toAbsolutePath());
        return ExitCode.DONE;
      }
    }
  }

  /** Destroys the keys of a municipality and removes it from the deployment. */
  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = {
        "団体をこの環境から除く。暗号鍵を破棄し、個人番号は復号できなくなる。先に tenant export で引き渡すこと。",
        "The code must be given twice; there is no way back."
      })
  static final class Delete implements Callable<Integer> {
    @Mixin private MunicipalityOption municipality = new MunicipalityOption();

    @Option(names = "--confirm", required = true, description = "確認のため、団体コードをもう一度")
    private String confirm = "";

    @Override
    public Integer call() {
      if (!confirm.equals(municipality.code().value())) {
        throw new UserMistake(
            "CLI-E014 --confirm "
                + confirm
                + " が --municipality "
                + municipality.code()
                + " と一致しません");
      }
      try (var deployment = Deployment.open(System.getenv());
          var program = Program.forCommands(deployment)) {
        long rows =
            new TenantSetup(program).delete(municipality.tenant(program), deployment.settings());
        System.err.println("団体 " + municipality.code() + " を除き(" + rows + " 行)、鍵を破棄しました");
        return ExitCode.DONE;
      }
    }
  }
}
