package org.yakuba.sample.applications;

import java.util.Map;

/** How the forms call their items. */
final class ItemNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("applicantName", "申請者氏名"),
          Map.entry("applicantNameKana", "申請者氏名フリガナ"),
          Map.entry("applicantBirthDate", "生年月日"),
          Map.entry("applicantSex", "性別"),
          Map.entry("applicantAddress", "住所"),
          Map.entry("applicantPhone", "電話番号"),
          Map.entry("applicantType", "申請者区分"),
          Map.entry("individualNumber", "個人番号"),
          Map.entry("consent", "同意"),
          Map.entry("changedItem", "変更する事項"),
          Map.entry("before", "変更前"),
          Map.entry("after", "変更後"),
          Map.entry("changeDate", "変更の日"),
          Map.entry("pensionType", "加入している年金"),
          Map.entry("useBenefitAccount", "公金受取口座を利用する"),
          Map.entry("children[].name", "児童の氏名"),
          Map.entry("children[].birthDate", "児童の生年月日"),
          Map.entry("children[].relationship", "児童との続柄"),
          Map.entry("children[].livingTogether", "同居の別"),
          Map.entry("children[].custody", "監護の有無"));

  private ItemNames() {}

  static String of(String itemId) {
    return NAMES.getOrDefault(itemId.replaceAll("\\[[0-9]+\\]", "[]"), itemId);
  }
}
