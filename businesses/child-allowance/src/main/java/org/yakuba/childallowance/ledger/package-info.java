/**
 * What is kept of a recipient: 受給者, 児童, 大学生年代 with the time they hold and the time they were known;
 * what was decided and owed. Tables of runs (月次明細, 支払, 差止, 過払) are described in {@code
 * tables/V002}.
 */
@NullMarked
package org.yakuba.childallowance.ledger;

import org.jspecify.annotations.NullMarked;
