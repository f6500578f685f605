/**
 * The web side of the platform: sign-in, privileges of routes, error answers, and the screens of
 * the platform itself (IDN-2, IDN-3).
 */
@NullMarked
package org.yakuba.platform.web;

import org.jspecify.annotations.NullMarked;
