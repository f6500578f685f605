package org.yakuba.platform.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The function lists of every module on the class path. A module announces its list by a line in
 * {@value #INDEX}: the resource path of its {@code functions.yaml}.
 */
public final class FunctionLists {

  /** Resource that names the function lists of a module, one path in each line. */
  public static final String INDEX = "META-INF/yakuba/functions";

  private FunctionLists() {}

  /** All lists, by business id. */
  public static List<FunctionList> load(ClassLoader loader) {
    try {
      var lists = new ArrayList<FunctionList>();
      for (var path : announced(loader, INDEX)) {
        try (var reader = new InputStreamReader(open(loader, path), StandardCharsets.UTF_8)) {
          lists.add(FunctionList.read(reader, path));
        }
      }
      lists.sort(Comparator.comparing(FunctionList::businessId));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException("The function lists cannot be read", e);
    }
  }

  /** The resource paths that all modules announce in resources of one name; each once. */
  static List<String> announced(ClassLoader loader, String index) throws IOException {
    var paths = new ArrayList<String>();
    var urls = loader.getResources(index).asIterator();
    while (urls.hasNext()) {
      for (var path : lines(urls.next())) {
        if (!paths.contains(path)) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  static InputStream open(ClassLoader loader, String path) {
    var in = loader.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalArgumentException(path + ": 目録にあるファイルがありません");
    }
    return in;
  }

  private static List<String> lines(URL url) throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }
}
