/** What the management of online applications (申請管理) publishes. */
@NullMarked
package org.yakuba.contracts.applicationmanagement;

import org.jspecify.annotations.NullMarked;
