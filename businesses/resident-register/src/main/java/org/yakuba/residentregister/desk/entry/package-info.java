/**
 * 異動受付: what a clerk types becomes a command, what it would do is shown, and what was registered
 * provisionally is approved.
 */
@NullMarked
package org.yakuba.residentregister.desk.entry;

import org.jspecify.annotations.NullMarked;
