package org.yakuba.applicationmanagement.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 申請ZIP as it arrived.
 *
 * @param sha256 hash of the whole package
 * @param broken whether it cannot be opened
 * @param signatureValid what the examination of the signature said; null when none was made, then a
 *     signature that is there counts as valid
 * @param malware paths in which malware was found
 */
public record ApplicationPackage(
    @Nullable String sha256,
    boolean broken,
    List<Entry> entries,
    @Nullable Boolean signatureValid,
    Set<String> malware) {

  public ApplicationPackage {
    entries = List.copyOf(entries);
    malware = Set.copyOf(malware);
  }

  /**
   * One file of the package.
   *
   * @param compressedSize bytes in the package; null when it is not known
   * @param symbolicLink whether it only points to another file
   */
  public record Entry(
      String path,
      Content content,
      @Nullable Long compressedSize,
      boolean encrypted,
      boolean symbolicLink) {

    /** A file that is no link. */
    public Entry(String path, Content content, @Nullable Long compressedSize, boolean encrypted) {
      this(path, content, compressedSize, encrypted, false);
    }
  }

  /** The file with exactly this path. */
  public Optional<Entry> find(String path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }
}
