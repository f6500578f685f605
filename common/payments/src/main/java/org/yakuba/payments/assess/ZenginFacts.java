package org.yakuba.payments.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.payments.zengin.BatchHeader;
import org.yakuba.payments.zengin.Entry;
import org.yakuba.payments.zengin.ZenginFile;

/** Reads header and records of one file, header first, records from the first. */
final class ZenginFacts {

  private static final Map<String, String> TRANSFER_TYPES =
      codes("21", "総合振込", "11", "給与", "71", "給与", "12", "賞与", "72", "賞与");
  private static final Map<String, String> DEBIT_TYPES = codes("91", "口座振替");
  private static final Map<String, String> REQUESTER_ACCOUNTS =
      codes("1", "普通", "2", "当座", "9", "その他");
  private static final Map<String, String> PAYEE_ACCOUNTS =
      codes("1", "普通", "2", "当座", "4", "貯蓄", "9", "その他");
  private static final Map<String, String> DEBTOR_ACCOUNTS =
      codes("1", "普通", "2", "当座", "3", "納税準備", "9", "その他");
  private static final Map<String, String> NEW_CODES = codes("0", "その他", "1", "第1回", "2", "変更");
  private static final Map<String, String> TRANSFER_CATEGORIES = codes("7", "テレ振込", "8", "文書");
  private static final Map<String, String> NOT_YET = codes("0", "依頼時");

  private final Shape facts;
  private final boolean debit;
  private final Predicate<LocalDate> truncateHolderName;
  private final SortedSet<String> warnings;
  private final List<Fault> faults;
  private boolean truncate;

  ZenginFacts(
      Shape facts,
      boolean debit,
      Predicate<LocalDate> truncateHolderName,
      SortedSet<String> warnings,
      List<Fault> faults) {
    this.facts = facts;
    this.debit = debit;
    this.truncateHolderName = truncateHolderName;
    this.warnings = warnings;
    this.faults = faults;
  }

  private static Map<String, String> codes(String... codesAndMeanings) {
    var codes = new LinkedHashMap<String, String>();
    for (int i = 0; i < codesAndMeanings.length; i += 2) {
      codes.put(codesAndMeanings[i], codesAndMeanings[i + 1]);
    }
    return codes;
  }

  /** What is ordered; worth nothing when a fault was noted. */
  ZenginFile.Batch read() {
    facts.require("header");
    var header = facts.object("header").map(this::header).orElse(null);
    var entries = new ArrayList<Entry>();
    for (var record : facts.requiredObjects("records")) {
      var items = new ZenginItems(record, truncate, warnings);
      var entry = debit ? debit(items) : transfer(items);
      record.refuseUnknown();
      // Faulty records are not kept: their file is not made.
      if (faults.isEmpty()) {
        entries.add(entry);
      }
    }
    checkSize(entries);
    return new ZenginFile.Batch(
        header == null ? NOBODY : header, faults.isEmpty() ? entries : List.of());
  }

  private static final BatchHeader NOBODY =
      new BatchHeader("21", "0", "", LocalDate.EPOCH, "0", "", "0", "", "1", "0");

  private void checkSize(List<Entry> entries) {
    long total = entries.stream().mapToLong(Entry::amountYen).sum();
    if (entries.size() > ZenginFile.MOST_ENTRIES || total > ZenginFile.GREATEST_TOTAL_YEN) {
      facts.invalid("records", "1ファイルは999,999件・12桁の金額までです。分割してください");
    }
  }

  private BatchHeader header(Shape shape) {
    var items = new ZenginItems(shape, false, warnings);
    var type =
        debit
            ? items.code("typeCode", DEBIT_TYPES, "91")
            : items.code("typeCode", TRANSFER_TYPES, "21");
    var code = items.digits("requesterCode", 10);
    var name = items.name("requesterName", 40);
    shape.require("transactionDate");
    var date = Objects.requireNonNullElse(shape.date("transactionDate"), LocalDate.EPOCH);
    truncate = truncateHolderName.test(date);
    var header =
        new BatchHeader(
            type,
            code,
            name,
            date,
            items.digits("bankCode", 4),
            items.text("bankName", 15),
            items.digits("branchCode", 3),
            items.text("branchName", 15),
            items.code("accountType", REQUESTER_ACCOUNTS),
            items.digits("accountNumber", 7));
    shape.refuseUnknown();
    return header;
  }

  private static Entry transfer(ZenginItems items) {
    return new Entry.Transfer(
        items.digits("bankCode", 4),
        items.text("bankName", 15),
        items.digits("branchCode", 3),
        items.text("branchName", 15),
        items.digits("clearingHouseCode", 4, "0"),
        items.code("accountType", PAYEE_ACCOUNTS),
        items.digits("accountNumber", 7),
        items.holder("holderName", 30),
        items.amount("amount"),
        items.code("newCode", NEW_CODES),
        items.optionalText("customerCode1", 10),
        items.optionalText("customerCode2", 10),
        items.code("transferCategory", TRANSFER_CATEGORIES, "7"));
  }

  private static Entry debit(ZenginItems items) {
    var entry =
        new Entry.Debit(
            items.digits("bankCode", 4),
            items.text("bankName", 15),
            items.digits("branchCode", 3),
            items.text("branchName", 15),
            items.code("accountType", DEBTOR_ACCOUNTS),
            items.digits("accountNumber", 7),
            items.holder("holderName", 30),
            items.amount("amount"),
            items.code("newCode", NEW_CODES),
            items.digits("customerNumber", 20));
    items.code("resultCode", NOT_YET, "0");
    return entry;
  }
}
