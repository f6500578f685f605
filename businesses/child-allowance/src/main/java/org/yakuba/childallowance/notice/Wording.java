package org.yakuba.childallowance.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.kernel.yaml.YamlMap;

/** 通知文・教示文 by day (CHA-6-04). */
public final class Wording {
  private final Map<String, TreeMap<LocalDate, String>> texts = new HashMap<>();

  public Wording() {
    var file = YamlMap.resource(Wording.class, "wording.yaml");
    file.allowOnly("texts");
    for (var text : file.maps("texts")) {
      text.allowOnly("id", "name", "versions");
      var versions = new TreeMap<LocalDate, String>();
      for (var version : text.maps("versions")) {
        version.allowOnly("from", "text");
        versions.put(version.date("from"), version.text("text"));
      }
      texts.put(text.text("id"), versions);
    }
  }

  /** A text as it holds on a day. */
  public String of(String id, LocalDate day, String municipality) {
    var versions = texts.get(id);
    var found = versions == null ? null : versions.floorEntry(day);
    if (found == null) {
      throw new IllegalArgumentException("no wording " + id + " on " + day);
    }
    return found.getValue().replace("{municipality}", municipality);
  }
}
