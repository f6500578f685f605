package org.yakuba.platform.api;

import java.util.List;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * A query that a business answers, declared as a bean: {@code POST /api/v1/inquiries/<contract>}.
 *
 * @param <Q> the question
 */
public interface ContractQuery<Q extends Record> {

  /** Id of the publisher. */
  String publisher();

  /** Record of the contract. */
  Class<? extends Record> contract();

  /** Record of the question. */
  Class<Q> question();

  /**
   * Answers, at most {@code limit} records.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException when the question is wrong
   */
  List<Answer> answer(TenantSession session, Q question, int limit);

  /**
   * One record of an answer or extract.
   *
   * @param subject whom it is about
   * @param sharing everybody at an address the record tells
   */
  record Answer(Record payload, String subject, List<String> sharing) {
    public Answer {
      sharing = List.copyOf(sharing);
    }
  }
}
