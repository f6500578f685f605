/**
 * What an intake found and did: figures for pages and files, with the items of protected persons
 * blocked.
 */
@NullMarked
package org.yakuba.migration.report;

import org.jspecify.annotations.NullMarked;
