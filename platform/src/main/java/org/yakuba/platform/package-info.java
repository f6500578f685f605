/**
 * What every business stands on: tenancy, identity, audit, work items, disclosure, jobs, screens.
 */
@NullMarked
package org.yakuba.platform;

import org.jspecify.annotations.NullMarked;
