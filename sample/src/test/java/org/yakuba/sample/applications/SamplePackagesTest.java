package org.yakuba.sample.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

class SamplePackagesTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-04-01T09:00:00+09:00");

  @Test
  void residents_of_an_extract_send_the_same_bytes_each_time_and_every_defect_is_among_them(
      @TempDir Path directory) throws IOException {
    SampleExtract.generate(SampleOptions.flawless(2000, 7), directory);
    var applicants = Applicants.read(directory, SampleExtract.BASE_DATE, 10);
    assertThat(applicants).hasSize(10).allSatisfy(one -> assertThat(one.children()).isNotEmpty());
    var once = SamplePackages.of("990019", AT, applicants);
    var again = SamplePackages.of("990019", AT, applicants);
    assertThat(once).hasSameSizeAs(again).hasSizeGreaterThan(40);
    for (int i = 0; i < once.size(); i++) {
      assertThat(once.get(i).zip()).isEqualTo(again.get(i).zip());
    }
    var codes = new TreeSet<String>();
    once.forEach(one -> codes.addAll(one.codes()));
    assertThat(codes)
        .contains("APP-E001", "APP-E016", "APP-E026", "APP-E037", "APP-W040", "APP-W044")
        .hasSize(31);
    var folder = directory.resolve("applications");
    SamplePackages.write(once, folder);
    assertThat(Files.readString(directory.resolve("expected-applications.json")))
        .contains("\"APP-E036\"", "claim-signed-by-revoked");
  }
}
