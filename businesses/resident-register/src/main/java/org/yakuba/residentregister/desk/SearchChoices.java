package org.yakuba.residentregister.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.residentregister.search.BlankItem;
import org.yakuba.residentregister.search.NameMode;

/** The choices of the search form, with the labels of the catalogue. */
public final class SearchChoices {
  private static final Choice ANY = new Choice("", "すべて");

  private final Words words;

  SearchChoices(Words words) {
    this.words = words;
  }

  public List<Choice> modes() {
    return Arrays.stream(NameMode.values()).map(m -> new Choice(m.name(), m.label())).toList();
  }

  public List<Choice> sexes() {
    return fromCodes("sex");
  }

  public List<Choice> residentTypes() {
    return fromCodes("residentType");
  }

  public List<Choice> statuses() {
    return List.of(ANY, new Choice("registered", "住民だけ"), new Choice("removed", "除票だけ"));
  }

  public List<Choice> removalReasons() {
    return fromCodes("removalReason");
  }

  /** Items whose absence can be looked for. */
  public List<Choice> blanks() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "指定しない"));
    for (var item : BlankItem.values()) {
      choices.add(new Choice(item.itemId(), words.item(item.itemId()) + "が空欄"));
    }
    return choices;
  }

  private List<Choice> fromCodes(String list) {
    var choices = new ArrayList<Choice>();
    choices.add(ANY);
    words.codes(list).forEach((code, label) -> choices.add(new Choice(code, label)));
    return choices;
  }
}
