package org.yakuba.platform.api;

import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * A bulk extract that a business hands over page by page, declared as a bean: {@code GET
 * /api/v1/extracts/<contract>}. All pages are read in one snapshot of the database.
 */
public interface ContractExtract {

  /** Id of the publisher. */
  String publisher();

  /** Record of the contract. */
  Class<? extends Record> contract();

  /**
   * The next records in the order of their subjects.
   *
   * @param after last subject of the page before; empty for the first page
   * @param limit greatest number of records
   */
  List<ContractQuery.Answer> page(TenantSession session, String after, int limit);
}
