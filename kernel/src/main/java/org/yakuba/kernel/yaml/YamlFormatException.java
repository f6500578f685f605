package org.yakuba.kernel.yaml;

/**
 * A YAML file of the program is not as it must be; the message names file, path and what was
 * expected.
 */
public final class YamlFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public YamlFormatException(String message) {
    super(message);
  }

  public YamlFormatException(String message, Exception cause) {
    super(message, cause);
  }
}
