/** Tests of the certificates. */
@NullMarked
package org.yakuba.residentregister.notice;

import org.jspecify.annotations.NullMarked;
