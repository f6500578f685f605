package org.yakuba.platform.linkage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;
import org.yakuba.contracts.SnapshotPublished;

/** 連携契約の一覧 — what may be published at all, and by whom (LNK-4-01). */
public final class Contracts {

  /**
   * One contract of one publisher.
   *
   * @param name simple name of the record, {@code eventType} of its events
   * @param confidential kept encrypted and never handed to add-ons (LNK-4-04)
   */
  public record Entry(
      String publisher,
      String businessCode,
      String name,
      int version,
      String linkageId,
      String title,
      boolean confidential,
      Class<? extends Record> type) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when a record is no contract or a name is taken
   */
  public Contracts(Collection<ContractSet> sets) {
    for (var set : sets) {
      for (var type : set.contracts()) {
        add(set, type);
      }
      add(set, SnapshotPublished.class);
    }
  }

  private void add(ContractSet set, Class<? extends Record> type) {
    var contract = type.getAnnotation(Contract.class);
    if (contract == null) {
      throw new IllegalArgumentException(type.getName() + " is not marked as a contract");
    }
    var entry =
        new Entry(
            set.publisher(),
            set.businessCode(),
            type.getSimpleName(),
            contract.version(),
            contract.linkageId(),
            contract.title(),
            type.isAnnotationPresent(Confidential.class),
            type);
    if (entries.putIfAbsent(key(set.publisher(), entry.name()), entry) != null) {
      throw new IllegalArgumentException("contract declared twice: " + entry.name());
    }
  }

  /** The contract of this name, if the publisher has one. */
  public Optional<Entry> find(String publisher, String name) {
    return Optional.ofNullable(entries.get(key(publisher, name)));
  }

  /**
   * The contract a publication goes under.
   *
   * @throws IllegalArgumentException LNK-E01 when there is none
   */
  Entry required(String publisher, Class<?> type) {
    return find(publisher, type.getSimpleName())
        .filter(entry -> entry.type() == type)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "LNK-E01 no contract " + type.getSimpleName() + " of " + publisher));
  }

  /** All contracts in the order of their declaration. */
  public List<Entry> all() {
    return List.copyOf(entries.values());
  }

  private static String key(String publisher, String name) {
    return publisher + "/" + name;
  }
}
