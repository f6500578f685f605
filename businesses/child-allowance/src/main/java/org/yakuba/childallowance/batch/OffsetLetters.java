package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.notice.Delivery;
import org.yakuba.childallowance.notice.Envelopes;
import org.yakuba.childallowance.notice.Wording;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.document.DocumentData;
import org.yakuba.platform.document.DocumentData.Part;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.document.DocumentEngine.Copy;
import org.yakuba.platform.document.FormDefinition;
import org.yakuba.platform.document.Ornaments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 内払調整通知書 (CHA-4-07): tells whom a payment took something off for months that were paid too much. A
 * file holds many letters; those of protected persons make files of their own.
 */
public final class OffsetLetters {
  /** Letters in one file. */
  static final int MOST = 200;

  private static final FormDefinition FORM =
      FormDefinition.resource(OffsetLetters.class, "documents/offset-notice.yaml");

  private record Month(YearMonth month, long takenYen, long restYen) {}

  private record Letter(
      String certification,
      String number,
      LocalDate paidOn,
      long grossYen,
      long deductedYen,
      long restYen,
      List<Month> months) {}

  private final DocumentEngine engine;
  private final MunicipalityNames municipalities;
  private final Wording wording = new Wording();
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  OffsetLetters(DocumentEngine engine, MunicipalityNames municipalities, Clock clock) {
    this.engine = engine;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /**
   * One file of the letters of a run; empty when it has no letters.
   *
   * @param apart whether those of protected persons are wanted, which are in no other file
   * @param part number of the file, from 1
   * @throws org.yakuba.kernel.assess.ViolationsException CHA-E171 when nobody can say who is
   *     protected
   */
  Optional<byte[]> print(
      TenantSession session, Operator operator, UUID run, boolean apart, int part) {
    var all = letters(session, run);
    var suppressed =
        Envelopes.suppressed(
            session,
            FORM.id(),
            all.stream().map(Letter::number).distinct().toList(),
            clock.instant());
    var chosen =
        all.stream()
            .filter(letter -> suppressed.contains(letter.number()) == apart)
            .skip((long) (part - 1) * MOST)
            .limit(MOST)
            .toList();
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, "CHA-4-07", Action.PRINT)
            .subjects(chosen.stream().map(Letter::number).toList())
            .condition("run", run.toString()));
    return Optional.of(pdf(session, chosen));
  }

  private static List<Letter> letters(TenantSession session, UUID run) {
    record Row(Letter letter, Month month) {}
    var letters = new LinkedHashMap<String, Letter>();
    session
        .sql(OffsetLetters.class, "offsets-of-run")
        .param("run", run)
        .query((row, n) ->
            new Row(
                new Letter(
                    row.getString("certification_number"),
                    row.getString("addressee_number"),
                    row.getObject("payment_date", LocalDate.class),
                    row.getLong("gross_yen"),
                    row.getLong("deducted_yen"),
                    row.getLong("whole_rest"),
                    new ArrayList<>()),
                new Month(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getLong("taken"),
                    row.getLong("rest"))))
        .list()
        .forEach(row ->
            letters
                .computeIfAbsent(row.letter().certification(), key -> row.letter())
                .months()
                .add(row.month()));
    return List.copyOf(letters.values());
  }

  private byte[] pdf(TenantSession session, List<Letter> letters) {
    var today = LocalDate.now(clock);
    var deliveries =
        Envelopes.deliveries(session, letters.stream().map(Letter::number).toList(), today);
    var municipality = municipalities.of(session.tenant());
    var copies = new ArrayList<Copy>();
    for (var letter : letters) {
      var data =
          data(
              letter, Objects.requireNonNull(deliveries.get(letter.number())), municipality, today);
      data.check(FORM);
      copies.add(new Copy(data, new Ornaments(null, null, null)));
    }
    return engine.render(FORM, copies, clock.instant()).pdf();
  }

  private DocumentData data(
      Letter letter, Delivery delivery, String municipality, LocalDate today) {
    var fields = new LinkedHashMap<>(Envelopes.head(delivery, today, municipality + "長"));
    fields.put("lead", wording.of("offset", today, municipality));
    long taken = letter.months().stream().mapToLong(Month::takenYen).sum();
    var parts = new ArrayList<Part>();
    line(parts, "認定番号", letter.certification());
    line(parts, "支払日", Words.day(letter.paidOn()));
    line(parts, "支給する額", Words.yen(letter.grossYen()));
    line(parts, "内払とみなして差し引いた額", Words.yen(taken));
    if (letter.deductedYen() > taken) {
      line(parts, "ほかの控除", Words.yen(letter.deductedYen() - taken));
    }
    line(parts, "差し引いて支払った額", Words.yen(letter.grossYen() - letter.deductedYen()));
    line(parts, "まだ差し引いていない額", Words.yen(letter.restYen()));
    parts.add(new Part("head", Map.of()));
    for (var month : letter.months()) {
      parts.add(
          new Part(
              "month",
              Map.of(
                  "month", Words.month(month.month()),
                  "taken", Words.yen(month.takenYen()),
                  "rest", Words.yen(month.restYen()))));
    }
    parts.add(
        new Part(
            "instruction", Map.of("instruction", wording.of("instruction", today, municipality))));
    return new DocumentData(fields, parts);
  }

  private static void line(List<Part> parts, String label, String value) {
    parts.add(new Part("line", Map.of("label", label, "value", value)));
  }
}
