package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Map;

/**
 * The new head of a household whose head leaves, entered together with the leaving.
 *
 * @param personId number of the new head
 * @param relationships 続柄 codes of the other remaining members by number, told from the new head
 */
public record NewHead(String personId, Map<String, List<String>> relationships) {
  public NewHead {
    relationships = Map.copyOf(relationships);
  }
}
