package org.yakuba.residentregister.replay;

import java.util.EnumMap;
import java.util.Map;
import org.yakuba.kernel.yaml.YamlMap;
import org.yakuba.residentregister.ledger.decide.Code;

/** The words of the codes, from the catalogue of messages of the register. */
final class Messages {
  private static final Map<Code, String> TEXTS = read();

  private Messages() {}

  /** What a code means and what to do about it. */
  static String of(Code code) {
    return TEXTS.getOrDefault(code, code.name());
  }

  private static Map<Code, String> read() {
    var file = YamlMap.resource(Code.class, "messages_ja.yaml");
    var texts = new EnumMap<Code, String>(Code.class);
    for (var code : Code.values()) {
      var entry = file.map(code.name());
      texts.put(code, entry.text("meaning") + "。" + entry.text("remedy"));
    }
    return texts;
  }
}
