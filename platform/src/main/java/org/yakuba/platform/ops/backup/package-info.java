/**
 * Backup and restore of a whole deployment through COPY: consistent, verified, without any program
 * outside this one (quality requirements A.2.6.1, A.2.6.3); and the removal of a municipality that
 * leaves.
 */
@NullMarked
package org.yakuba.platform.ops.backup;

import org.jspecify.annotations.NullMarked;
