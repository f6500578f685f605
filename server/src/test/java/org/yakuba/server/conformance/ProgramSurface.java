package org.yakuba.server.conformance;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.conformance.ForbiddenScan.Surface;

/**
 * What the assembled program shows: routes and parameters of its controllers, input fields and
 * words of its templates, labels of its data items and codes, and the Japanese texts in its
 * sources.
 */
final class ProgramSurface {

  private static final Pattern INPUT_NAME = Pattern.compile("\\bname=\"([^\"$]+)\"");
  private static final Pattern TEMPLATE_CODE = Pattern.compile("@[a-z]+\\(|\\$\\{|<%--|^@");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern JAPANESE = Pattern.compile("[\\u3041-\\u30FF\\u4E00-\\u9FFF]");

  private ProgramSurface() {}

  /**
   * The surface of the compiled classes together with the resources and sources of a working tree.
   */
  static Surface of(JavaClasses classes, List<DataItems> catalogues, Path root) {
    var routes = new TreeSet<String>();
    var fields = new TreeSet<String>();
    var items = new TreeSet<String>();
    for (var type : classes) {
      for (var method : type.getMethods()) {
        if (method.isMetaAnnotatedWith(RequestMapping.class)) {
          routes.addAll(routes(method));
          fields.addAll(parameters(method));
        }
      }
    }
    for (var catalogue : catalogues) {
      catalogue.groups().forEach(g -> g.items().forEach(i -> items.add(i.label())));
      catalogue.codeLists().values().forEach(list -> items.addAll(list.values().values()));
    }
    for (var template : files(root, "src/main/jte", ".jte")) {
      for (var line : lines(template)) {
        INPUT_NAME.matcher(line).results().forEach(m -> fields.add(m.group(1)));
        if (JAPANESE.matcher(line).find() && !TEMPLATE_CODE.matcher(line).lookingAt()) {
          items.add(line.strip());
        }
      }
    }
    for (var source : files(root, "src/main/java", ".java")) {
      for (var line : lines(source)) {
        LITERAL
            .matcher(line)
            .results()
            .map(m -> m.group(1))
            .filter(text -> JAPANESE.matcher(text).find())
            .forEach(items::add);
      }
    }
    return new Surface(List.copyOf(routes), List.copyOf(fields), List.copyOf(items));
  }

  /** The string literals in the sources of the modules whose folder matches. */
  static List<String> literals(Path root, Predicate<Path> module) {
    var literals = new ArrayList<String>();
    for (var source : files(root, "src/main/java", ".java")) {
      if (module.test(root.relativize(source))) {
        for (var line : lines(source)) {
          LITERAL.matcher(line).results().forEach(m -> literals.add(m.group(1)));
        }
      }
    }
    return literals;
  }

  private static List<String> routes(JavaMethod method) {
    var prefixes =
        method.getOwner().isAnnotatedWith(RequestMapping.class)
            ? paths(method.getOwner().getAnnotationOfType(RequestMapping.class.getName()))
            : List.of("");
    var routes = new ArrayList<String>();
    for (var annotation : method.getAnnotations()) {
      if (annotation.getRawType().isEquivalentTo(RequestMapping.class)
          || annotation.getRawType().isMetaAnnotatedWith(RequestMapping.class)) {
        for (var path : paths(annotation)) {
          prefixes.forEach(prefix -> routes.add(prefix + path));
        }
      }
    }
    return routes;
  }

  private static List<String> paths(JavaAnnotation<?> annotation) {
    return Stream.of("value", "path")
        .flatMap(key -> annotation.get(key).stream())
        .flatMap(value -> Arrays.stream((Object[]) value))
        .map(Object::toString)
        .toList();
  }

  private static List<String> parameters(JavaMethod method) {
    var names = new ArrayList<String>();
    for (Parameter parameter : method.reflect().getParameters()) {
      var param = parameter.getAnnotation(RequestParam.class);
      names.add(param == null || param.value().isEmpty() ? parameter.getName() : param.value());
      if (parameter.getType().isRecord()) {
        for (RecordComponent component : parameter.getType().getRecordComponents()) {
          names.add(component.getName());
        }
      }
    }
    return names;
  }

  private static List<Path> files(Path root, String folder, String ending) {
    var found = new ArrayList<Path>();
    for (var module : modules(root)) {
      var directory = module.resolve(folder);
      if (Files.isDirectory(directory)) {
        try (var files = Files.walk(directory)) {
          files.filter(f -> f.toString().endsWith(ending)).sorted().forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }

  private static List<Path> modules(Path root) {
    try (var folders = Files.walk(root, 2)) {
      return folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
