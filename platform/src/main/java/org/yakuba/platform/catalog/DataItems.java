package org.yakuba.platform.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.kernel.yaml.ResourceIndex;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * データ項目の目録 of one business: its {@code data-items.yaml} with the code lists beside it. The file
 * alone owns label, type, length, code list, sensitivity and item id.
 *
 * <pre>{@code
 * business: resident-register
 * label: 住民基本台帳
 * officialBusinessCode: "001"
 * codes: codes.yaml            # beside this file; left out when there are none
 * groups:
 *   - id: resident-record
 *     label: 住民票
 *     view: resident_register.export_resident_record
 *     orderBy: [addressee_number, history_no]
 *     items:
 *       - {id: addresseeNumber, itemId: "00100001", label: 宛名番号, type: X, length: 15, sensitivity: PERSONAL, required: true}
 * }</pre>
 *
 * @param business id of the business
 * @param label 業務の名称
 * @param officialBusinessCode 公式の業務ID, three digits
 */
public record DataItems(
    String business,
    String label,
    String officialBusinessCode,
    List<DataItemGroup> groups,
    Map<String, CodeList> codeLists) {

  private static final String KIND = "data-items";

  public DataItems {
    groups = List.copyOf(groups);
    codeLists = Map.copyOf(codeLists);
  }

  /**
   * The catalogues of every module on the class path, by business. A module announces its file in
   * {@code META-INF/yakuba/data-items}.
   */
  public static List<DataItems> load(ClassLoader loader) {
    return ResourceIndex.paths(loader, KIND).stream()
        .map(path -> read(loader, path))
        .sorted(Comparator.comparing(DataItems::business))
        .toList();
  }

  /** The catalogue in one resource. */
  public static DataItems read(ClassLoader loader, String path) {
    var root = ResourceIndex.yaml(loader, path);
    root.allowOnly("business", "label", "officialBusinessCode", "codes", "groups");
    var codes = root.textOrNull("codes");
    var codeLists =
        codes == null
            ? Map.<String, CodeList>of()
            : codeLists(
                ResourceIndex.yaml(loader, path.substring(0, path.lastIndexOf('/') + 1) + codes));
    var groups = root.maps("groups").stream().map(DataItemGroup::read).toList();
    var items =
        new DataItems(
            root.text("business"),
            root.text("label"),
            root.text("officialBusinessCode"),
            groups,
            codeLists);
    items.requireSound(root);
    return items;
  }

  public Optional<DataItemGroup> group(String id) {
    return groups.stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /** The code list of an item; empty when it holds no code. */
  public Optional<CodeList> codesOf(DataItem item) {
    return Optional.ofNullable(item.codeList()).map(codeLists::get);
  }

  private void requireSound(YamlMap root) {
    var itemIds = new HashSet<String>();
    var groupIds = new HashSet<String>();
    for (var group : groups) {
      if (!groupIds.add(group.id())) {
        throw root.problem("groups", "同じグループが2度あります: " + group.id());
      }
      for (var item : group.items()) {
        if (!itemIds.add(item.itemId())) {
          throw root.problem("groups", "同じデータ項目IDが2度あります: " + item.itemId());
        }
        if (item.codeList() != null && !codeLists.containsKey(item.codeList())) {
          throw root.problem("groups", item.id() + " のコード表 " + item.codeList() + " がありません");
        }
      }
    }
  }

  private static Map<String, CodeList> codeLists(YamlMap root) {
    var lists = new HashMap<String, CodeList>();
    for (var entry : root.maps("codes")) {
      var list = CodeList.read(entry);
      if (lists.put(list.id(), list) != null) {
        throw entry.problem("id", "同じコード表が2度あります: " + list.id());
      }
    }
    return lists;
  }
}
