package org.yakuba.platform.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/** Signs tips of chains and keeps them in the database and in a file outside of it (IDN-4-04). */
public final class Anchors {
  private final Tenancy tenancy;
  private final SigningKey key;
  private final Path file;

  /**
   * @param file where anchors are kept outside the database; best on storage with other rights
   */
  public Anchors(Tenancy tenancy, SigningKey key, Path file) {
    this.tenancy = tenancy;
    this.key = key;
    this.file = file;
  }

  /** Signs the tip of one chain, unless it is empty or signed already. */
  public void anchor(TenantId tenant) {
    Optional<Anchor> made =
        tenancy.call(
            tenant,
            session -> {
              Seal tip = Sealer.last(session);
              long signed =
                  session.sql(Anchors.class, "last-anchor").query(Long.class).optional().orElse(0L);
              if (tip.sequence() <= signed) {
                return Optional.empty();
              }
              var anchor =
                  Anchor.sign(tenant, tip, Instant.now().truncatedTo(ChronoUnit.MILLIS), key);
              session
                  .sql(Anchors.class, "insert-anchor")
                  .param("sequence", anchor.sequence())
                  .param("hash", anchor.hash())
                  .param("signedAt", OffsetDateTime.ofInstant(anchor.signedAt(), ZoneOffset.UTC))
                  .param("signature", anchor.signature())
                  .update();
              return Optional.of(anchor);
            });
    made.ifPresent(this::keepOutside);
  }

  private synchronized void keepOutside(Anchor anchor) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("AUD-E002 監査の錨を書けません: " + file, e);
    }
  }

  boolean isGenuine(Anchor anchor) {
    return anchor.isGenuine(key);
  }

  /** Anchors of one municipality kept outside the database. */
  List<Anchor> outside(TenantId tenant) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
          .map(Anchor::ofLine)
          .flatMap(Optional::stream)
          .filter(anchor -> anchor.tenant().equals(tenant))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("AUD-E003 監査の錨を読めません: " + file, e);
    }
  }
}
