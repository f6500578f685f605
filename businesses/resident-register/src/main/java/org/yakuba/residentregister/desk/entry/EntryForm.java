package org.yakuba.residentregister.desk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.desk.entry.EventKind.Part;
import org.yakuba.residentregister.ledger.decide.Correcting;
import org.yakuba.residentregister.ledger.decide.Origin;

/**
 * The form of an 異動, ready for its template.
 *
 * @param household 世帯番号 it begins with; empty for none
 * @param members of that household
 * @param joined members of the household they come into, when one was named
 * @param count how many persons can be entered
 * @param hidden what travels with the form
 * @param today 処理日
 * @param leave where the form is left to
 */
public record EntryForm(
    EventKind kind,
    String household,
    List<Member> members,
    List<Member> joined,
    int count,
    Map<String, String> hidden,
    String today,
    String leave,
    Words words) {
  public EntryForm {
    members = List.copyOf(members);
    joined = List.copyOf(joined);
    hidden = Map.copyOf(hidden);
  }

  /** Whether the form has a part. */
  public boolean has(String part) {
    return kind.has(Part.valueOf(part));
  }

  /** The places for persons who are entered. */
  public List<Integer> places() {
    return IntStream.range(0, count).boxed().toList();
  }

  /** Whether more persons can be entered. */
  public boolean mayGrow() {
    return kind != EventKind.BIRTH && count < NewcomerFields.MOST;
  }

  /** Whether an 異動 that was entered before is amended. */
  public boolean isAmendment() {
    return hidden.containsKey("target") && kind != EventKind.CANCELLATION;
  }

  /** Whether a child is entered, who has no place it came from. */
  public boolean isBirth() {
    return kind == EventKind.BIRTH;
  }

  public List<Choice> sexes() {
    return List.of(
        new Choice("", "選んでください"),
        new Choice("MALE", "男"),
        new Choice("FEMALE", "女"),
        new Choice("UNKNOWN", "不明"));
  }

  /** The sexes with the possibility to leave it as it is. */
  public List<Choice> newSexes() {
    return List.of(new Choice("", "変えない"), new Choice("MALE", "男"), new Choice("FEMALE", "女"));
  }

  public List<Choice> types() {
    return List.of(new Choice("JAPANESE", "日本人住民"), new Choice("FOREIGN", "外国人住民"));
  }

  public List<Choice> kanaStatuses() {
    return fromCodes("nameKanaStatus", null);
  }

  public List<Choice> newKanaStatuses() {
    return fromCodes("nameKanaStatus", "変えない");
  }

  public List<Choice> categories() {
    return fromCodes("art3045Category", "選んでください");
  }

  public List<Choice> residenceStatuses() {
    return fromCodes("residenceStatus", "選んでください");
  }

  public List<Choice> originKinds() {
    return List.of(
        new Choice(Origin.Kind.DOMESTIC.name(), "国内の市区町村"),
        new Choice(Origin.Kind.OVERSEAS.name(), "国外"),
        new Choice(Origin.Kind.NONE.name(), "なし(住所設定)"));
  }

  public List<Choice> corrections() {
    return List.of(
        new Choice(Correcting.Kind.EX_OFFICIO.name(), "職権修正"),
        new Choice(Correcting.Kind.MINOR.name(), "軽微な修正"),
        new Choice(Correcting.Kind.CLERICAL.name(), "誤記修正"));
  }

  public List<Choice> abroad() {
    return List.of(new Choice("DOMESTIC", "国内"), new Choice("OVERSEAS", "国外"));
  }

  /** Where the persons go. */
  public List<Choice> destinations() {
    var choices = new ArrayList<Choice>();
    if (kind == EventKind.CHANGE_OF_ADDRESS) {
      choices.add(new Choice("STAY", "世帯の全員がそろって移る(世帯番号はそのまま)"));
    }
    choices.add(new Choice("NEW", "新しい世帯を作る"));
    choices.add(new Choice("EXISTING", "すでにある世帯に入る"));
    return choices;
  }

  /** Who can become head. */
  public List<Choice> heads() {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice("", kind == EventKind.HEAD_CHANGE ? "選んでください" : "入力しない(世帯主が残る・あとで届け出る)"));
    members.stream()
        .filter(member -> !member.leaving())
        .forEach(member -> choices.add(new Choice(member.number(), member.name())));
    return choices;
  }

  /** Whose 本籍 can be copied. */
  public List<Choice> registryOwners() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "引用しない"));
    var from = members.isEmpty() ? joined : members;
    from.forEach(member -> choices.add(new Choice(member.number(), member.name())));
    return choices;
  }

  /** Words of 続柄 that can be typed. */
  public List<String> vocabulary() {
    return RelationshipInput.vocabulary();
  }

  private List<Choice> fromCodes(String list, @Nullable String none) {
    var choices = new ArrayList<Choice>();
    if (none != null) {
      choices.add(new Choice("", none));
    }
    words.codes(list).forEach((code, label) -> choices.add(new Choice(code, label)));
    return choices;
  }
}
