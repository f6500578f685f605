/**
 * Documents that leave the building: the certificates of the resident register (resident-register
 * §3.13).
 */
@NullMarked
package org.yakuba.residentregister.notice;

import org.jspecify.annotations.NullMarked;
