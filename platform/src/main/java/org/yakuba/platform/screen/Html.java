package org.yakuba.platform.screen;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTML element built in Java; text and attribute values are always escaped. Inline styles and
 * event handlers are refused because the content security policy would block them.
 */
public final class Html implements Content {
  /** Nothing at all; a fact with this value counts as missing. */
  public static final Content EMPTY = output -> {};

  private static final Set<String> VOID_TAGS =
      Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "wbr");
  private static final Set<String> URL_ATTRIBUTES = Set.of("href", "src", "action", "formaction");

  private final String tag;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Content> children = new ArrayList<>();

  private Html(String tag) {
    this.tag = tag;
  }

  /** An element of this tag name. */
  public static Html of(String tag) {
    return new Html(tag);
  }

  /** An element of this tag name with a class. */
  public static Html of(String tag, String cssClass) {
    return new Html(tag).attr("class", cssClass);
  }

  /** Plain text, escaped. */
  public static Content text(String text) {
    return text.isEmpty() ? EMPTY : output -> output.writeContent(escape(text));
  }

  /** A cell or slot value: content stays content, null is empty, everything else is text. */
  public static Content any(@Nullable Object value) {
    return switch (value) {
      case null -> EMPTY;
      case Content content -> content;
      default -> text(String.valueOf(value));
    };
  }

  /** Several pieces, one after the other. */
  public static Content all(List<? extends Content> parts) {
    List<Content> copy = List.copyOf(parts);
    return output -> copy.forEach(part -> part.writeTo(output));
  }

  /** Sets an attribute; a null value leaves it away. */
  public Html attr(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (name.equals("style") || name.startsWith("on")) {
      throw new IllegalArgumentException(
          "attribute " + name + " is not allowed: use a class or yakuba.js");
    }
    if (URL_ATTRIBUTES.contains(name) && !isOwnAddress(value)) {
      throw new IllegalArgumentException("link must stay within the program: " + value);
    }
    attributes.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  /** Sets a whole number as attribute. */
  public Html attr(String name, long value) {
    return attr(name, Long.toString(value));
  }

  /** Sets an attribute without value, such as {@code checked}, when it applies. */
  public Html flag(String name, boolean applies) {
    if (applies) {
      attributes.append(' ').append(name);
    }
    return this;
  }

  /** Appends children. */
  public Html add(Content... more) {
    children.addAll(List.of(more));
    return this;
  }

  /** Appends a child when there is one. */
  public Html addIf(boolean applies, Content child) {
    if (applies) {
      children.add(child);
    }
    return this;
  }

  /** Appends text. */
  public Html add(String text) {
    children.add(text(text));
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent("<" + tag + attributes + ">");
    if (VOID_TAGS.contains(tag)) {
      return;
    }
    children.forEach(child -> child.writeTo(output));
    output.writeContent("</" + tag + ">");
  }

  private static boolean isOwnAddress(String address) {
    return (address.startsWith("/") && !address.startsWith("//"))
        || address.startsWith("#")
        || address.startsWith("?")
        || address.isEmpty();
  }

  static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      String replacement =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (replacement != null && escaped == null) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        if (replacement == null) {
          escaped.append(text.charAt(i));
        } else {
          escaped.append(replacement);
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }
}
