/**
 * 改ざん検知 (identity-and-audit §5.4): seals committed entries into one hash chain per municipality,
 * signs anchors that are also kept outside the database, and recomputes the whole chain.
 */
@NullMarked
package org.yakuba.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
