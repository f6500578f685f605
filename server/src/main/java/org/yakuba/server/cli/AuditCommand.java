package org.yakuba.server.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.audit.chain.Anchors;
import org.yakuba.platform.audit.chain.AuditVerification;
import org.yakuba.platform.audit.chain.Sealer;
import org.yakuba.platform.audit.chain.Verified;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.server.Deployment;
import org.yakuba.server.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yakuba audit}: the operation log. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "操作ログ",
    subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UserMistake("CLI-E015 audit には verify を指定してください");
  }

  /** Recomputes the chains. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "操作ログの鎖をすべて計算し直し、署名した錨と突き合わせる。破断は場所とともに示す。",
        "Exit code 3 when a chain does not hold."
      })
  static final class Verify implements Callable<Integer> {
    @Option(
        names = "--municipality",
        converter = MunicipalityCodeConverter.class,
        description = "団体コード(省くと全団体)")
    private @Nullable MunicipalityCode municipality;

    @Override
    public Integer call() {
      try (var deployment = Deployment.open(System.getenv());
          var program = Program.forCommands(deployment)) {
        List<Tenant> tenants =
            program.part(Tenants.class).all(LocalDate.now()).stream()
                .filter(tenant -> municipality == null || tenant.code().equals(municipality))
                .toList();
        if (tenants.isEmpty() && municipality != null) {
          throw new UserMistake("CLI-E006 --municipality " + municipality + " の団体は登録されていません");
        }
        program.part(Sealer.class).sealAll();
        boolean all = true;
        var array = JsonMapper.builder().build().createArrayNode();
        for (Tenant tenant : tenants) {
          Verified verified = program.part(AuditVerification.class).verify(tenant.id());
          tell(tenant, verified);
          var breaks =
              array
                  .addObject()
                  .put("municipality", tenant.code().value())
                  .put("holds", verified.holds())
                  .put("entries", verified.entries())
                  .put("anchors", verified.anchors())
                  .putArray("breaks");
          verified
              .breaks()
              .forEach(one ->
                  breaks
                      .addObject()
                      .put("sequence", one.sequence())
                      .put("entry", one.entry())
                      .put("message", one.message()));
          all &= verified.holds();
          if (verified.holds()) {
            program.part(Anchors.class).anchor(tenant.id());
          }
        }
        System.out.println(array);
        return all ? ExitCode.DONE : ExitCode.VIOLATIONS;
      }
    }

    private static void tell(Tenant tenant, Verified verified) {
      System.err.println(
          tenant.code()
              + " "
              + tenant.name()
              + ": "
              + (verified.holds() ? "鎖は正しい" : "鎖が破れています")
              + "(記録 "
              + verified.entries()
              + " 件、錨 "
              + verified.anchors()
              + " 件)");
      verified
          .breaks()
          .forEach(one ->
              System.err.println(
                  "  "
                      + one.message()
                      + "(通番 "
                      + one.sequence()
                      + (one.entry().isEmpty() ? "" : "、記録 " + one.entry())
                      + ")"));
    }
  }
}
