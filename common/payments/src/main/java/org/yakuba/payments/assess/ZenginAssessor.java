package org.yakuba.payments.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.facts.Assessor;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.payments.zengin.DebitResults;
import org.yakuba.payments.zengin.DebitResults.DefectiveFileException;
import org.yakuba.payments.zengin.ZenginFile;
import org.yakuba.payments.zengin.ZenginFile.Separator;

/** {@code ./yakuba assess zengin} (benefit-account §10). */
public final class ZenginAssessor implements Assessor {

  /** The id on the command line. */
  public static final String ID = "zengin";

  private static final String TRUNCATE = "truncateHolderName";

  private final MunicipalValues values;

  private enum FileType {
    GENERAL_TRANSFER,
    DIRECT_DEBIT,
    DIRECT_DEBIT_RESULT
  }

  public ZenginAssessor(MunicipalValues values) {
    this.values = values;
  }

  /** What is left to the municipality. */
  public static MunicipalParameters municipalParameters() {
    return MunicipalParameters.resource(
        ZenginFile.class, "/org/yakuba/payments/municipal-parameters.yaml");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Outcome assess(@Nullable Object json) {
    var faults = new ArrayList<Fault>();
    var facts = Shape.of(json, "", faults).orElse(null);
    if (facts == null) {
      return new Refused(faults);
    }
    facts.require("fileType");
    var type = facts.word("fileType", FileType.class);
    if (type == null) {
      return new Refused(faults);
    }
    return switch (type) {
      case GENERAL_TRANSFER -> write(facts, false, faults);
      case DIRECT_DEBIT -> write(facts, true, faults);
      case DIRECT_DEBIT_RESULT -> read(facts, faults);
    };
  }

  private boolean truncates(LocalDate day) {
    return values.on(TRUNCATE, day).filter("true"::equals).isPresent();
  }

  private Outcome write(Shape facts, boolean debit, List<Fault> faults) {
    var separator =
        Objects.requireNonNullElse(facts.word("recordSeparator", Separator.class), Separator.CRLF);
    var warnings = new TreeSet<String>();
    var batch = new ZenginFacts(facts, debit, this::truncates, warnings, faults).read();
    facts.refuseUnknown();
    if (!faults.isEmpty()) {
      return new Refused(faults);
    }
    var file = ZenginFile.of(List.of(batch), separator);
    var bytes = file.bytes();
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("recordCount", batch.entries().size());
    result.put("totalAmount", batch.totalYen());
    result.put("byteLength", bytes.length);
    result.put("lines", file.lines());
    result.put("fileBase64", Base64.getEncoder().encodeToString(bytes));
    result.put("warnings", List.copyOf(warnings));
    var trace = Trace.of(ID, batch.header().transactionDate().toString());
    trace.step("種別コード", () -> debit ? "口座振替" : "総合振込(給与・賞与を含む)", batch.header().typeCode());
    trace.step("合計件数", () -> "データレコードの数", batch.entries().size());
    trace.step("合計金額", () -> Yen.of(batch.totalYen()).format(), batch.totalYen());
    trace.step(
        "ファイルの長さ", () -> file.lines().size() + "レコード × 120バイト、改行 " + separator, bytes.length);
    return new Assessed(result, trace.steps());
  }

  private static Outcome read(Shape facts, List<Fault> faults) {
    facts.require("fileBase64");
    var text = facts.text("fileBase64");
    facts.refuseUnknown();
    if (text == null || !faults.isEmpty()) {
      return new Refused(faults);
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      facts.invalid("fileBase64", "Base64 の文字列を指定してください");
      return new Refused(faults);
    }
    try {
      return results(DebitResults.read(bytes));
    } catch (DefectiveFileException e) {
      var value = e.defect() == DebitResults.Defect.LENGTH ? bytes.length : null;
      return new Refused(
          List.of(new Fault(e.defect().field(), value, Fault.INVALID, e.explanation())));
    }
  }

  private static Outcome results(DebitResults results) {
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("settledCount", results.count(true));
    result.put("settledAmount", results.amountYen(true));
    result.put("failedCount", results.count(false));
    result.put("failedAmount", results.amountYen(false));
    var records = new ArrayList<Map<String, Object>>();
    for (var debit : results.results()) {
      var line = new LinkedHashMap<String, Object>();
      line.put("customerNumber", debit.customerNumber());
      line.put("amount", debit.amountYen());
      line.put("resultCode", debit.resultCode());
      records.add(line);
    }
    result.put("records", records);
    var trace = Trace.of(ID, "DIRECT_DEBIT_RESULT");
    trace.step("突合", () -> "トレーラの件数・金額と明細の合計が一致", results.results().size());
    trace.step("振替済", () -> "振替結果コード 0 の金額の合計", results.amountYen(true));
    trace.step("振替不能", () -> "振替結果コード 0 以外の金額の合計", results.amountYen(false));
    return new Assessed(result, trace.steps());
  }
}
