package org.yakuba.server.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The modules of the build and what they depend on, read from the Maven poms. */
final class MavenModules {

  private static final String GROUP = "org.yakuba";

  private MavenModules() {}

  /**
   * One module.
   *
   * @param folder path below the root, such as {@code businesses/resident-register}
   * @param dependencies names of the modules it needs to compile, in the order of its pom
   */
  record Module(String name, String folder, List<String> dependencies) {

    /** First part of the folder: {@code businesses}, {@code common}, or the module itself. */
    String kind() {
      int slash = folder.indexOf('/');
      return slash < 0 ? folder : folder.substring(0, slash);
    }

    /** The package of the module: its name without hyphens. */
    String packageName() {
      return GROUP + "." + name.replace("-", "");
    }
  }

  /** The root of the working tree: the directory above with a pom that lists modules. */
  static Path root() {
    var at = Path.of("").toAbsolutePath();
    while (at != null) {
      if (Files.exists(at.resolve("pom.xml")) && Files.isDirectory(at.resolve("kernel"))) {
        return at;
      }
      at = at.getParent();
    }
    throw new IllegalStateException("No working tree above " + Path.of("").toAbsolutePath());
  }

  /** All modules by name, in the order of the build. */
  static Map<String, Module> read(Path root) {
    var modules = new LinkedHashMap<String, Module>();
    for (var folder : texts(parse(root.resolve("pom.xml")).getDocumentElement(), "modules")) {
      var project = parse(root.resolve(folder).resolve("pom.xml")).getDocumentElement();
      var name = text(project, "artifactId");
      modules.put(name, new Module(name, folder, dependencies(project)));
    }
    return modules;
  }

  private static List<String> dependencies(Element project) {
    var names = new ArrayList<String>();
    for (var list : children(project, "dependencies")) {
      for (var dependency : children(list, "dependency")) {
        if (GROUP.equals(text(dependency, "groupId"))
            && children(dependency, "type").isEmpty()
            && children(dependency, "scope").isEmpty()) {
          names.add(text(dependency, "artifactId"));
        }
      }
    }
    return List.copyOf(names);
  }

  private static List<String> texts(Element project, String list) {
    return children(project, list).stream()
        .flatMap(l -> children(l, "module").stream())
        .map(m -> m.getTextContent().strip())
        .collect(Collectors.toList());
  }

  private static String text(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Document parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom + " is no pom", e);
    }
  }
}
