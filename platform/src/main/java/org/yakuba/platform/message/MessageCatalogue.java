package org.yakuba.platform.message;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yakuba.kernel.yaml.ResourceIndex;

/**
 * メッセージ一覧 — the codes of every module on the class path. A module announces its {@code
 * messages_ja.yaml} in {@code META-INF/yakuba/messages}; a test finds codes that are used and not
 * explained.
 */
public final class MessageCatalogue {
  private static final String KIND = "messages";

  private final SortedMap<String, Message> messages;

  private MessageCatalogue(SortedMap<String, Message> messages) {
    this.messages = messages;
  }

  /**
   * Reads every announced file.
   *
   * @throws IllegalArgumentException when two files explain the same code, or a code lacks meaning
   *     or remedy
   */
  public static MessageCatalogue load(ClassLoader loader) {
    var all = new TreeMap<String, Message>();
    for (var path : ResourceIndex.paths(loader, KIND)) {
      var file = ResourceIndex.yaml(loader, path);
      for (var code : file.keys()) {
        var entry = file.map(code);
        entry.allowOnly("meaning", "remedy");
        if (all.put(code, new Message(code, entry.text("meaning"), entry.text("remedy"))) != null) {
          throw new IllegalArgumentException(path + ": " + code + " は別のファイルにもあります");
        }
      }
    }
    return new MessageCatalogue(all);
  }

  /** Every message, by code. */
  public List<Message> all() {
    return List.copyOf(messages.values());
  }

  public Optional<Message> find(String code) {
    return Optional.ofNullable(messages.get(code));
  }
}
