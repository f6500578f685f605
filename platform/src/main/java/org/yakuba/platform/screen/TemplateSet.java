package org.yakuba.platform.screen;

/**
 * The templates of one module: a bean of each module that has screens. Templates stand under {@code
 * src/main/jte/<folder>/} and are precompiled into {@code packageName}; a template is named {@code
 * folder/name}.
 *
 * @param folder first part of the template names, unique in the program
 * @param packageName the package the build generated the template classes into
 */
public record TemplateSet(String folder, String packageName) {
  public TemplateSet {
    if (folder.isBlank() || folder.contains("/")) {
      throw new IllegalArgumentException("folder must be one path segment: " + folder);
    }
  }
}
