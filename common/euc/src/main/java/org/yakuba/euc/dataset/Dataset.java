package org.yakuba.euc.dataset;

import java.util.List;
import java.util.Optional;
import org.yakuba.euc.Euc;
import org.yakuba.platform.catalog.CodeList;
import org.yakuba.platform.catalog.DataItem;
import org.yakuba.platform.catalog.DataItemGroup;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.ItemType;
import org.yakuba.platform.catalog.Sensitivity;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.Privileges;

/**
 * データセット — one group of the 基本データリスト as it may be extracted (EUC-1-01).
 *
 * @param business catalogue of the business
 * @param group one of its groups: a published view
 */
public record Dataset(DataItems business, DataItemGroup group) {
  private static final String PERSON = "宛名番号";
  private static final String HOUSEHOLD = "世帯番号";
  private static final int ONE_PERSON_CHARACTERS = 15;
  private static final String KNOWN_FROM = "known_from";
  private static final String KNOWN_TO = "known_to";

  /** {@code child-allowance.recipient}. */
  public String id() {
    return business.business() + "." + group.id();
  }

  /** Business and group in Japanese. */
  public String label() {
    return business.label() + " " + group.label();
  }

  /** Items that may be chosen: 個人番号 and 住民票コード never are (EUC-5-02). */
  public List<DataItem> items() {
    return group.items().stream().filter(item -> !isSecret(item)).toList();
  }

  /** Whether an item can never be extracted. */
  public static boolean isSecret(DataItem item) {
    return item.sensitivity() == Sensitivity.SECRET_NUMBER || item.cipherPurpose() != null;
  }

  /** Items that say whom a row is about: every 宛名番号. */
  public List<DataItem> persons() {
    return items().stream()
        .filter(item -> item.type() == ItemType.X && item.label().contains(PERSON))
        .toList();
  }

  /** Whether an item holds several numbers, apart by a space. */
  public static boolean holdsSeveral(DataItem person) {
    return person.mostCharacters() > ONE_PERSON_CHARACTERS;
  }

  /** Items that say whose household a row is about. */
  public List<DataItem> households() {
    return items().stream()
        .filter(item -> item.type() == ItemType.X && item.label().contains(HOUSEHOLD))
        .toList();
  }

  /** Whether standing in it is itself what must not be known, such as 支援措置. */
  public boolean isListOfProtected() {
    return persons().stream().anyMatch(item -> item.sensitivity() == Sensitivity.SENSITIVE);
  }

  /** Whether its rows say something about a person. */
  public boolean isPersonal() {
    return group.items().stream().anyMatch(item -> item.sensitivity() != Sensitivity.PUBLIC);
  }

  /** Whether rows that are no longer known stay in it with their span. */
  public boolean hasHistory() {
    return hasMoment(KNOWN_FROM) && hasMoment(KNOWN_TO);
  }

  private boolean hasMoment(String column) {
    return group.items().stream()
        .anyMatch(item -> item.column().equals(column) && item.type() == ItemType.TIMESTAMP);
  }

  /** What an officer needs to extract it (EUC-5-01). */
  public Privilege required() {
    return Euc.extract(business.business());
  }

  /** Whether it is offered to an officer; a list of protected persons asks for more. */
  public boolean isOfferedTo(Operator operator) {
    return operator.may(required())
        && (!isListOfProtected() || operator.may(Privileges.SUPPRESSION_VIEW));
  }

  /** The code list of an item; empty when it holds no code. */
  public Optional<CodeList> codesOf(DataItem item) {
    return business.codesOf(item);
  }
}
