package org.yakuba.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the commit of the working tree that a directory lies in, by reading what git wrote. */
public final class CommitId {

  private static final String REFERENCE = "ref: ";
  private static final String GIT_DIRECTORY = "gitdir: ";

  private CommitId() {}

  /** The commit, or an empty text when the directory is in no working tree. */
  public static String of(Path directory) {
    try {
      for (@Nullable Path at = directory; at != null; at = at.getParent()) {
        var git = at.resolve(".git");
        if (Files.isDirectory(git)) {
          return head(git, git);
        }
        if (Files.isRegularFile(git)) {
          var own = at.resolve(Files.readString(git).strip().substring(GIT_DIRECTORY.length()));
          var common = own.resolve("commondir");
          return head(
              own, Files.exists(common) ? own.resolve(Files.readString(common).strip()) : own);
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String head(Path own, Path common) throws IOException {
    var head = Files.readString(own.resolve("HEAD")).strip();
    if (!head.startsWith(REFERENCE)) {
      return head;
    }
    var reference = head.substring(REFERENCE.length());
    var file = common.resolve(reference);
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    var packed = common.resolve("packed-refs");
    if (!Files.exists(packed)) {
      return "";
    }
    return Files.readAllLines(packed).stream()
        .filter(line -> line.endsWith(" " + reference))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElse("");
  }
}
