package org.yakuba.residentregister.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.FormDefinition.Marks;
import org.yakuba.residentregister.ledger.ResidentRecord;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.ResidentType;

/** 記載事項証明書: one row for each item that was chosen, in the order of the record. */
final class ItemRows {
  private final CertificateRequest request;
  private final Marks marks;

  ItemRows(CertificateRequest request, Marks marks) {
    this.request = request;
    this.marks = marks;
  }

  /**
   * The rows of one person.
   *
   * @param all what the items say, by id
   * @param first whether nobody stands above
   */
  List<Part> of(ResidentRecord person, Map<String, String> all, boolean first) {
    var parts = new ArrayList<Part>();
    if (!first) {
      parts.add(new Part("gap", Map.of()));
    }
    for (var item : CertificateItem.values()) {
      if (request.include().contains(item)) {
        add(parts, person, item, all);
      }
    }
    return parts;
  }

  private void add(
      List<Part> parts, ResidentRecord person, CertificateItem item, Map<String, String> all) {
    boolean foreign = person.type() == ResidentType.FOREIGN;
    switch (item) {
      case NAME -> {
        row(parts, "氏名", all, "name");
        rowIfTold(parts, "旧氏", all, "formerSurname");
        rowIfTold(parts, "通称", all, "alias");
      }
      case BIRTH_DATE -> row(parts, "生年月日", all, "birthDate");
      case SEX -> row(parts, "性別", all, "sex");
      case ADDRESS ->
          row(
              parts,
              "住所",
              all,
              request.include().contains(CertificateItem.BUILDING) ? "address" : "addressLine");
      case BUILDING, KANA -> {
        // Told within the address and the names.
      }
      case ADDRESS_SET -> row(parts, "住所を定めた年月日", all, "addressSetDate");
      case BECAME_RESIDENT ->
          row(parts, foreign ? "外国人住民となった年月日" : "住民となった年月日", all, "becameResidentDate");
      case PREVIOUS_ADDRESS -> row(parts, "前住所", all, "previousAddress");
      case REMOVAL -> {
        if (request.kind().ofRemoved()) {
          row(parts, "消除の事由", all, "removedReason");
          row(parts, "消除年月日", all, "removedDate");
        }
      }
      case RELATIONSHIP -> {
        row(parts, "世帯主", all, "headName");
        row(parts, "続柄", all, "relationship");
      }
      case REGISTERED_DOMICILE -> {
        if (!foreign) {
          row(parts, "本籍", all, "registeredDomicile");
          row(parts, "筆頭者", all, "headOfFamilyRegister");
        }
      }
      case INDIVIDUAL_NUMBER -> row(parts, "個人番号", all, "individualNumber");
      case RESIDENT_CODE -> row(parts, "住民票コード", all, "residentCode");
      case NATIONALITY -> rowIfTold(parts, "国籍・地域", all, "nationality");
      case RESIDENCE_STATUS -> {
        rowIfTold(parts, "３０条４５区分", all, "art3045Category");
        rowIfTold(parts, "在留資格", all, "residenceStatus");
        rowIfTold(parts, "在留期間等", all, "residencePeriod");
        rowIfTold(parts, "在留期間の満了日", all, "residencePeriodExpiry");
      }
      case CARD_NUMBER -> rowIfTold(parts, "在留カード等の番号", all, "cardNumber");
      case ALIAS_HISTORY -> rowIfTold(parts, "通称の記載及び削除", all, "remarks");
    }
  }

  private static void row(List<Part> parts, String label, Map<String, String> all, String id) {
    var told = Objects.requireNonNull(all.get(id), id);
    parts.add(new Part("item", Map.of("label", label, "value", told)));
  }

  /** A row of an item that not everybody has. */
  private void rowIfTold(List<Part> parts, String label, Map<String, String> all, String id) {
    if (!all.getOrDefault(id, marks.none()).equals(marks.none())) {
      row(parts, label, all, id);
    }
  }
}
