package org.yakuba.applicationmanagement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yakuba.applicationmanagement.OtherRegister;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.sample.applications.PackageDraft;
import org.yakuba.sample.applications.ZipWriter;
import org.yakuba.sample.applications.ZipWriter.Trait;

/** Bytes of packages, also hostile ones, opened within the limits. */
class ZipPackageTest {
  private static final byte[] SOUND =
      PackageDraft.change(OtherRegister.HANAKO, "Z1", "990019", "2026-11-20T08:55:10+09:00").zip();

  @Property(tries = 300)
  void whatever_byte_is_changed_opening_never_fails(
      @ForAll @IntRange(max = 100_000) int at, @ForAll byte value) {
    var zip = SOUND.clone();
    zip[at % zip.length] = value;
    var opened = ZipPackage.open(zip, IntakeLimits.STANDARD);
    assertThat(opened.broken() ? 0 : opened.entries().size()).isBetween(0, 3);
  }

  @Property(tries = 100)
  void wherever_it_is_cut_off_it_is_broken(@ForAll @IntRange(max = 100_000) int at) {
    var cut = Arrays.copyOf(SOUND, at % SOUND.length);
    assertThat(ZipPackage.open(cut, IntakeLimits.STANDARD).broken()).isTrue();
  }

  @Test
  void a_file_that_unpacks_beyond_the_limit_is_told_by_its_size_and_not_unpacked() {
    var zip = new ZipWriter().add("a.pdf", new byte[300_000], true, Trait.NONE).bytes();
    var opened = ZipPackage.open(zip, new IntakeLimits(1_000_000, 1_000, 60, 100));
    assertThat(opened.entries().getFirst().content()).isEqualTo(new Content.Zeros(300_000));
  }

  @Test
  void files_that_share_their_packed_bytes_are_refused() {
    var zip = new ZipWriter().add("a.txt", "x".getBytes(StandardCharsets.US_ASCII)).bytes();
    int directory = zip.length - 22 - 46 - 5;
    var twice = new java.io.ByteArrayOutputStream();
    twice.write(zip, 0, directory);
    twice.write(zip, directory, 51);
    twice.write(zip, directory, 51);
    var end = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
    end[8] = 2;
    end[10] = 2;
    end[12] = 102;
    twice.writeBytes(end);
    assertThat(ZipPackage.open(zip, IntakeLimits.STANDARD).broken()).isFalse();
    assertThat(ZipPackage.open(twice.toByteArray(), IntakeLimits.STANDARD).broken()).isTrue();
  }
}
