package org.yakuba.platform.disclosure;

/**
 * 帳票種別 (suppression §4.3, §5).
 *
 * @param suppressed an output of this kind stops when it contains a protected person
 * @param maskable with a release, others than the person get it with {@code 記載省略}
 */
public record DocumentKind(String id, boolean suppressed, boolean maskable) {
  /** 照会画面: protected items are blocked for officers without the privilege. */
  public static final DocumentKind SCREEN = new DocumentKind("screen", true, false);
}
