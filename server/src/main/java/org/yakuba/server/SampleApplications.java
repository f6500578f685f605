package org.yakuba.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.sample.applications.Applicants;
import org.yakuba.sample.applications.SamplePackages;
import org.yakuba.sample.applications.SampleSignature;

/**
 * Applications of fictional residents, sound ones and one of every defect, taken in through the
 * real folder job. Only ever for a demonstration: it trusts an authority that does not exist.
 */
public final class SampleApplications {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int MOST_APPLICANTS = 30;

  private SampleApplications() {}

  /**
   * Makes the packages and takes them in, once.
   *
   * @param extract the legacy extract of the municipality
   * @param data directory of the deployment
   * @return what became of them; empty when they were taken in before, or nobody can apply
   */
  public static Optional<PackageFolder.Summary> take(
      Program program, Tenant tenant, Path extract, Path data) throws IOException {
    SampleSignature.writeTrust(data.resolve("application-trust"));
    var folder = data.resolve("sample").resolve("applications-" + tenant.code().value());
    if (!Files.exists(folder)) {
      var applicants = Applicants.read(extract, LocalDate.now(JAPAN), MOST_APPLICANTS);
      if (applicants.isEmpty()) {
        return Optional.empty();
      }
      var yesterday = OffsetDateTime.now(JAPAN).minusDays(1).withNano(0);
      SamplePackages.write(SamplePackages.of(tenant.code().value(), yesterday, applicants), folder);
    }
    return Optional.of(program.part(PackageFolder.class).takeIn(tenant, folder));
  }
}
