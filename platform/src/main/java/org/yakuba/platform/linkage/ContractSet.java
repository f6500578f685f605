package org.yakuba.platform.linkage;

import java.util.List;

/**
 * The contracts that one business publishes, declared as a bean of its module (LNK-4-01).
 *
 * @param publisher id of the business, such as {@code resident-register}
 * @param businessCode 業務ID, three digits, the first part of the scopes of its API
 * @param contracts records marked with {@link org.yakuba.contracts.Contract}
 */
public record ContractSet(
    String publisher, String businessCode, List<Class<? extends Record>> contracts) {

  public ContractSet {
    contracts = List.copyOf(contracts);
  }
}
