package org.yakuba.applicationmanagement.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.rules.FormItem.Required;
import org.yakuba.kernel.yaml.YamlMap;

/** 手続マスタ — the procedures that a town takes in (application-management §2.6, §3). */
public final class Procedures {

  private final Map<String, Procedure> byId;

  private Procedures(Map<String, Procedure> byId) {
    this.byId = byId;
  }

  /**
   * One procedure.
   *
   * @param business the business it is for
   * @param signature whether the applicant signs
   * @param identification whether the applicant is found by certificate
   * @param benefit whether money is applied for
   * @param standardDays 標準処理日数; null where it follows another rule
   * @param formVersions versions of its form that are taken in
   * @param items everything that its form may hold, by id
   */
  public record Procedure(
      String id,
      String name,
      String business,
      boolean signature,
      boolean identification,
      boolean benefit,
      @Nullable Integer standardDays,
      List<String> formVersions,
      Map<String, FormItem> items) {
    public Procedure {
      formVersions = List.copyOf(formVersions);
    }

    /** The item that an id in a form names: {@code children[2].name} is {@code children[].name}. */
    public Optional<FormItem> item(String itemId) {
      return Optional.ofNullable(items.get(itemId.replaceAll("\\[[0-9]+\\]", "[]")));
    }

    /** Whether an item must be filled in. */
    boolean requires(FormItem item, boolean usesPublicAccount) {
      return switch (item.required()) {
        case NEVER -> false;
        case ALWAYS -> true;
        case IN_BENEFIT_PROCEDURES -> benefit;
        case WITHOUT_PUBLIC_ACCOUNT -> !usesPublicAccount;
      };
    }
  }

  /** The procedures of the standard. */
  public static Procedures standard() {
    return of(
        YamlMap.resource(Procedures.class, "/org/yakuba/applicationmanagement/procedures.yaml"));
  }

  private static Procedures of(YamlMap root) {
    root.allowOnly("commonItems", "procedures");
    var common = root.maps("commonItems").stream().map(FormItem::read).toList();
    var byId = new LinkedHashMap<String, Procedure>();
    for (var entry : root.maps("procedures")) {
      entry.allowOnly(
          "id",
          "name",
          "business",
          "signature",
          "identification",
          "benefit",
          "standardDays",
          "formVersions",
          "items");
      var own = new ArrayList<>(common);
      entry.maps("items").forEach(item -> own.add(FormItem.read(item)));
      var procedure =
          new Procedure(
              entry.text("id"),
              entry.text("name"),
              entry.text("business"),
              entry.flag("signature", false),
              entry.flag("identification", false),
              entry.flag("benefit", false),
              entry.textOrNull("standardDays") == null ? null : entry.integer("standardDays"),
              entry.texts("formVersions"),
              byId(entry, own));
      if (byId.put(procedure.id(), procedure) != null) {
        throw entry.problem("id", "同じ手続が2度あります: " + procedure.id());
      }
    }
    return new Procedures(byId);
  }

  private static Map<String, FormItem> byId(YamlMap entry, List<FormItem> items) {
    var byId = new LinkedHashMap<String, FormItem>();
    for (var item : items) {
      if (byId.put(item.id(), item) != null) {
        throw entry.problem("items", "同じ項目が2度あります: " + item.id());
      }
      if (item.repeats()
          && item.required() != Required.NEVER
          && item.required() != Required.ALWAYS) {
        throw entry.problem("items", "繰返しの項目の必須は NEVER か ALWAYS です: " + item.id());
      }
    }
    return byId;
  }

  public Optional<Procedure> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All procedures, in the order of the file. */
  public List<Procedure> all() {
    return List.copyOf(byId.values());
  }
}
