package org.yakuba.euc.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.identity.Operator;

/** Every data set of the program, from the catalogues of all modules (EUC-1-01, EUC-1-02). */
public final class Datasets {
  private final Map<String, Dataset> byId = new HashMap<>();
  private final Map<String, Item> byItemId = new HashMap<>();
  private final List<Dataset> all = new ArrayList<>();

  public Datasets(List<DataItems> catalogues) {
    for (var business : catalogues) {
      for (var group : business.groups()) {
        var dataset = new Dataset(business, group);
        all.add(dataset);
        byId.put(dataset.id(), dataset);
        group.items().forEach(item -> byItemId.put(item.itemId(), new Item(dataset, item)));
      }
    }
  }

  /** An item with the data set it belongs to. */
  public record Item(Dataset dataset, DataItem item) {
    public String id() {
      return item.itemId();
    }

    public String label() {
      return item.label();
    }
  }

  /**
   * A way from one data set to another (EUC-2-02): both items hold the same kind of number.
   *
   * @param from item of the first data set
   * @param to item of the other
   */
  public record Join(Item from, Item to) {
    /** What is sent for it: both item ids. */
    public String key() {
      return from.id() + "-" + to.id();
    }

    public String label() {
      return to.dataset().label() + "(" + from.label() + " = " + to.label() + ")";
    }
  }

  public Optional<Dataset> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The item with a データ項目ID, whether or not it may be chosen. */
  public Optional<Item> item(String itemId) {
    return Optional.ofNullable(byItemId.get(itemId));
  }

  /** What an officer may extract, in the order of the catalogues. */
  public List<Dataset> offeredTo(Operator operator) {
    return all.stream().filter(dataset -> dataset.isOfferedTo(operator)).toList();
  }

  /** Ways from a data set to those that an officer may extract. */
  public List<Join> joins(Dataset from, Operator operator) {
    var joins = new ArrayList<Join>();
    for (var to : offeredTo(operator)) {
      if (!to.id().equals(from.id())) {
        joins.addAll(joins(from, to));
      }
    }
    return joins;
  }

  /** Ways between two data sets: persons, households, and keys of the same business. */
  static List<Join> joins(Dataset from, Dataset to) {
    var joins = new ArrayList<Join>();
    for (var left : from.items()) {
      for (var right : to.items()) {
        if (mayJoin(from, left, to, right)) {
          joins.add(new Join(new Item(from, left), new Item(to, right)));
        }
      }
    }
    return joins;
  }

  private static boolean mayJoin(Dataset from, DataItem left, Dataset to, DataItem right) {
    if (left.type() != ItemType.X
        || right.type() != ItemType.X
        || left.sensitivity() == Sensitivity.PROTECTED
        || right.sensitivity() == Sensitivity.PROTECTED) {
      return false;
    }
    if (isOnePerson(from, left) && isOnePerson(to, right)) {
      return true;
    }
    if (from.households().contains(left) && to.households().contains(right)) {
      return true;
    }
    return from.business().business().equals(to.business().business())
        && left.id().equals(right.id())
        && !from.persons().contains(left)
        && (from.group().orderBy().contains(left.column())
            || to.group().orderBy().contains(right.column()));
  }

  private static boolean isOnePerson(Dataset dataset, DataItem item) {
    return dataset.persons().contains(item) && !Dataset.holdsSeveral(item);
  }
}
