/** 異動 from a file applied to an empty ledger, and questions answered (resident-register §8). */
@NullMarked
package org.yakuba.residentregister.replay;

import org.jspecify.annotations.NullMarked;
