/** 申請の台帳: applications as they arrived, where they stand, and what is known of their senders. */
@NullMarked
package org.yakuba.applicationmanagement.ledger;

import org.jspecify.annotations.NullMarked;
