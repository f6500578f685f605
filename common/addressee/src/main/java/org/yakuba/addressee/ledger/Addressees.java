package org.yakuba.addressee.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.addressee.rules.NonResidentCheck;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.addressee.rules.Origin;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * The addressees of a municipality, append-only: every change is a new row, the card points to the
 * present one (functions ADR-1-01, ADR-1-02, ADR-1-10, ADR-1-11). Residents are changed by their
 * register alone.
 */
public final class Addressees {

  private final AddresseeNumbers numbers;
  private final NonResidentCheck check;

  public Addressees(AddresseeNumbers numbers, NonResidentCheck check) {
    this.numbers = numbers;
    this.check = check;
  }

  /** The present state. */
  public Optional<Addressee> find(TenantSession session, String number) {
    return session
        .sql(Addressees.class, "find")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .query(AddresseeRows.MAPPER)
        .optional();
  }

  /** Every state, newest first. */
  public List<Addressee> history(TenantSession session, String number) {
    return session
        .sql(Addressees.class, "history")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .query(AddresseeRows.MAPPER)
        .list();
  }

  /**
   * Registers somebody who is neither resident nor former resident, under a new number. The caller
   * has compared the candidates.
   *
   * @throws ViolationsException {@code ADR-E01} {@code ADR-E02} {@code ADR-E10}
   */
  public AddresseeNumber register(
      TenantSession session, NonResidentDraft draft, String officer, Instant at) {
    refuseWrong(draft);
    var number = numbers.next(session);
    write(session, number.value(), 1, RecordReason.REGISTERED, draft, officer, at);
    return number;
  }

  /**
   * Changes a non-resident.
   *
   * @param historyNo the state the officer saw
   * @throws ViolationsException when the draft is wrong, {@code ADR-E05} when there is no such
   *     non-resident, {@code ADR-E06} when somebody else was faster
   */
  public void correct(
      TenantSession session,
      String number,
      int historyNo,
      NonResidentDraft draft,
      String officer,
      Instant at) {
    refuseWrong(draft);
    var present = present(session, number, historyNo);
    if (present.origin() != Origin.NON_RESIDENT) {
      throw refused("ADR-E05", "住民の情報は住民記録からだけ更新されます: " + number);
    }
    write(session, number, historyNo + 1, RecordReason.CORRECTED, draft, officer, at);
  }

  /**
   * Registers a former resident as a non-resident; the resident's number is kept (住民宛名番号引継ぎ).
   *
   * @throws ViolationsException {@code ADR-E05} when the person is a resident still
   */
  public void becomeNonResident(
      TenantSession session,
      String number,
      int historyNo,
      NonResidentDraft draft,
      String officer,
      Instant at) {
    refuseWrong(draft);
    var present = present(session, number, historyNo);
    if (present.origin() != Origin.RESIDENT || present.residentStatus().equals("1")) {
      throw refused("ADR-E05", "消除された住民ではありません: " + number);
    }
    write(session, number, historyNo + 1, RecordReason.BECAME_NON_RESIDENT, draft, officer, at);
  }

  /**
   * Takes a non-resident out of management; number and history stay.
   *
   * @throws ViolationsException {@code ADR-E05} {@code ADR-E06} as in {@link #correct}
   */
  public void delete(
      TenantSession session, String number, int historyNo, String officer, Instant at) {
    var present = present(session, number, historyNo);
    if (present.origin() != Origin.NON_RESIDENT) {
      throw refused("ADR-E05", "住民は削除できません: " + number);
    }
    session
        .sql(Addressees.class, "mark-deleted")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .param("historyNo", historyNo)
        .update();
    session
        .sql(Addressees.class, "delete-record")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .param("historyNo", historyNo)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Everything wrong with a draft, in the order of its items. */
  public List<Violation> problems(NonResidentDraft draft) {
    return check.check(draft);
  }

  /** How a draft would stand, without a number: to be compared with those who are known. */
  public Addressee preview(NonResidentDraft draft, Instant at) {
    var birth = draft.birthDate();
    var address =
        new PostalAddress(
            draft.municipalityCode(),
            draft.townCode(),
            draft.address(),
            draft.building(),
            draft.postalCode());
    return new Addressee(
        "",
        1,
        RecordReason.REGISTERED,
        at,
        null,
        Origin.NON_RESIDENT,
        draft.entityType(),
        "",
        "",
        "",
        draft.name().strip(),
        draft.nameKana(),
        draft.alias(),
        birth == null ? null : birth.internalDate(),
        birth == null || birth.isExact() ? "" : birth.iso(),
        draft.sex(),
        address.isEmpty() ? null : Guarded.of(address, ProtectedScope.CURRENT_ADDRESS),
        draft.phone().isEmpty() ? null : Guarded.of(draft.phone(), ProtectedScope.CONTACT),
        draft.corporateNumber(),
        draft.businessCode(),
        null,
        draft.crossReferenceProhibited(),
        false,
        null);
  }

  private void refuseWrong(NonResidentDraft draft) {
    var violations = check.check(draft);
    if (!violations.isEmpty()) {
      throw new ViolationsException(violations);
    }
  }

  private Addressee present(TenantSession session, String number, int historyNo) {
    session
        .sql(MergeLedger.class, "lock")
        .param("tenant", session.tenant().value())
        .param("one", number)
        .param("other", number)
        .query(row -> {});
    var present =
        find(session, number)
            .filter(addressee -> !addressee.deleted())
            .orElseThrow(() -> refused("ADR-E05", "宛名番号がないか、削除されています: " + number));
    if (present.historyNo() != historyNo) {
      throw refused("ADR-E06", "ほかの職員が先に変更しました。最新の内容を確認してください: " + number);
    }
    return present;
  }

  private static void write(
      TenantSession session,
      String number,
      int historyNo,
      RecordReason reason,
      NonResidentDraft draft,
      String officer,
      Instant at) {
    var birth = draft.birthDate();
    session
        .sql(Addressees.class, "insert-record")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .param("historyNo", historyNo)
        .param("reason", reason.name())
        .param("at", Timestamp.from(at))
        .param("officer", officer)
        .param("entityType", draft.entityType().name())
        .param("name", draft.name().strip())
        .param("kana", orNull(draft.nameKana()))
        .param("alias", orNull(draft.alias()))
        .param("birthDate", birth == null ? null : birth.internalDate())
        .param("birthDateText", birthText(birth))
        .param("sex", draft.sex())
        .param("municipalityCode", orNull(draft.municipalityCode()))
        .param("townCode", orNull(draft.townCode()))
        .param("address", orNull(draft.address()))
        .param("building", orNull(draft.building()))
        .param("postalCode", orNull(draft.postalCode()))
        .param("phone", orNull(draft.phone()))
        .param("corporateNumber", orNull(draft.corporateNumber()))
        .param("businessCode", draft.businessCode())
        .update();
    session
        .sql(Addressees.class, "upsert-card")
        .param("tenant", session.tenant().value())
        .param("number", number)
        .param("historyNo", historyNo)
        .param("entityType", draft.entityType().name())
        .param("kanaKey", KanaKey.sortKey(draft.nameKana()))
        .param("birthDate", birth == null ? null : birth.internalDate())
        .param("corporateNumber", orNull(draft.corporateNumber()))
        .param("prohibited", draft.crossReferenceProhibited())
        .param("deleted", false)
        .update();
    new SearchKeys().add(number, draft.name(), draft.nameKana(), draft.alias()).write(session);
  }

  private static @Nullable String birthText(@Nullable UncertainDate birth) {
    return birth == null || birth.isExact() ? null : birth.iso();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ViolationsException refused(String code, String message) {
    return new ViolationsException(List.of(Violation.of(code, message)));
  }
}
