package org.yakuba.platform.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last test run proved: the files {@code target/proofs/*.json} of every module. A file
 * holds an array of {@link Proof}; one file for each test class, so that running a single class
 * again replaces only what it proves.
 */
public record Proofs(List<Proof> all) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Set<String> NOT_ENTERED =
      Set.of(".git", "node_modules", "src", "classes", "test-classes", ".yakuba");

  public Proofs {
    all = all.stream().sorted(Comparator.comparing(Proof::test)).toList();
  }

  /** The proofs of every module below a directory; none when it has no test results. */
  public static Proofs below(Path root) {
    var files = new TreeSet<Path>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(
                Path directory, BasicFileAttributes attributes) {
              var name = directory.getFileName();
              return name != null && NOT_ENTERED.contains(name.toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              var directory = file.getParent();
              if (directory != null
                  && directory.endsWith(Path.of("target", "proofs"))
                  && file.toString().endsWith(".json")) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The proofs cannot be read: " + root, e);
    }
    var proofs = new ArrayList<Proof>();
    files.forEach(file -> proofs.addAll(read(file)));
    return new Proofs(proofs);
  }

  /** The proofs that name a row. */
  public List<Proof> of(String featureId) {
    return all.stream().filter(p -> p.features().contains(featureId)).toList();
  }

  /** Writes the proofs of one test class, or removes its file when it has none. */
  public static void write(Path directory, String testClass, Collection<Proof> proofs) {
    var file = directory.resolve(testClass + ".json");
    try {
      if (proofs.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(directory);
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proofs) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The proofs cannot be written: " + file, e);
    }
  }

  private static List<Proof> read(Path file) {
    return List.of(JSON.readValue(file, Proof[].class));
  }
}
