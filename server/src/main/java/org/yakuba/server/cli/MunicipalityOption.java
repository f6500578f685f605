package org.yakuba.server.cli;

import java.time.LocalDate;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.server.Program;
import picocli.CommandLine.Option;

/** {@code --municipality CODE} of every verb that works on one municipality. */
final class MunicipalityOption {

  @Option(
      names = "--municipality",
      required = true,
      converter = MunicipalityCodeConverter.class,
      description = "団体コード")
  private MunicipalityCode code = new MunicipalityCode("990019");

  MunicipalityCode code() {
    return code;
  }

  /**
   * The municipality of that code today.
   *
   * @throws UserMistake CLI-E006 when this deployment has none
   */
  Tenant tenant(Program program) {
    return program
        .part(Tenants.class)
        .byCode(code, LocalDate.now())
        .orElseThrow(() ->
            new UserMistake(
                "CLI-E006 --municipality "
                    + code
                    + " の団体は登録されていません(./yakuba tenant create で登録してください)"));
  }
}
