package org.yakuba.platform.web;

/**
 * A path of a module that is served without sign-in, such as the pages of citizens: a bean of the
 * module. Its routes still have to be marked with {@link OpenToAll}.
 *
 * @param pattern such as {@code /apply/**}
 */
public record OpenPath(String pattern) {
  public OpenPath {
    if (!pattern.startsWith("/") || pattern.startsWith("/**") || pattern.startsWith("/*")) {
      throw new IllegalArgumentException("an open path names its first part: " + pattern);
    }
  }
}
