package org.yakuba.applicationmanagement.intake;

import java.util.Locale;

/** What a file of a package is, by the endings that are let in; its first bytes were checked. */
public final class MediaTypes {

  private MediaTypes() {}

  /** The type under which the file is served, never anything a browser would run. */
  public static String of(String path) {
    var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "pdf" -> "application/pdf";
      case "jpg", "jpeg" -> "image/jpeg";
      case "png" -> "image/png";
      default -> "application/octet-stream";
    };
  }
}
