package org.yakuba.platform.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets and scripts. The address carries a digest of the content, so browsers
 * may keep a file for a year and still see the next release at once.
 */
public final class Assets {
  /** Where they are served. */
  public static final String PREFIX = "/assets/";

  /** Folder on the class path. */
  public static final String LOCATION = "org/yakuba/platform/screen/assets/";

  /** Folder of the htmx jar on the class path. */
  public static final String HTMX_LOCATION = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of a file under assets, such as {@code yakuba.css}. */
  public String address(String file) {
    return addresses.computeIfAbsent(file, name -> PREFIX + name + "?v=" + digest(name));
  }

  private static String digest(String file) {
    String folder = file.startsWith("htmx") ? HTMX_LOCATION : LOCATION;
    try (InputStream content = Assets.class.getClassLoader().getResourceAsStream(folder + file)) {
      if (content == null) {
        throw new IllegalArgumentException("no such asset: " + folder + file);
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
