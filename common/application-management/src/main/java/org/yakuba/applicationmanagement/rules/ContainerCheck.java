package org.yakuba.applicationmanagement.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yakuba.applicationmanagement.rules.ApplicationPackage.Entry;
import org.yakuba.applicationmanagement.rules.Finding.Code;

/** 段1 容器: whether the package can be opened without harm. */
final class ContainerCheck {

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
  private static final long RATIO_ASKED_ABOVE_BYTES = 1 << 20;

  private ContainerCheck() {}

  static List<Finding> check(ApplicationPackage application, IntakeLimits limits) {
    if (application.broken()) {
      return List.of(Finding.of(Code.BROKEN));
    }
    var found = new ArrayList<Finding>();
    var names = new HashSet<String>();
    long total = 0;
    for (var entry : application.entries()) {
      total += entry.content().size();
      if (entry.encrypted()) {
        found.add(Finding.of(Code.ENCRYPTED));
      }
      if (isUnsafe(entry.path()) || entry.symbolicLink()) {
        found.add(Finding.atPath(Code.UNSAFE_NAME, entry.path()));
      }
      if (isTooLarge(entry, limits)) {
        found.add(Finding.atPath(Code.TOO_LARGE, entry.path()));
      }
      if (!names.add(entry.path().toLowerCase(Locale.ROOT))) {
        found.add(Finding.atPath(Code.SAME_NAME_TWICE, entry.path()));
      }
    }
    if (total > limits.maxTotalBytes() || application.entries().size() > limits.maxEntries()) {
      found.add(Finding.of(Code.TOO_LARGE));
    }
    return found;
  }

  private static boolean isUnsafe(String path) {
    return path.contains("..")
        || path.startsWith("/")
        || path.contains("\\")
        || DRIVE.matcher(path).find()
        || path.chars().anyMatch(Character::isISOControl);
  }

  private static boolean isTooLarge(Entry entry, IntakeLimits limits) {
    long size = entry.content().size();
    var packed = entry.compressedSize();
    boolean bomb =
        packed != null
            && size > RATIO_ASKED_ABOVE_BYTES
            && (packed == 0 || (size - 1) / packed >= limits.maxCompressionRatio());
    return size > limits.maxEntryBytes() || bomb;
  }
}
