/**
 * The façade for add-ons under {@code /api/v1} (LNK-1): change feed, queries and extracts of the
 * same contracts that the businesses use among themselves, behind OAuth 2.0 client credentials.
 */
@NullMarked
package org.yakuba.platform.api;

import org.jspecify.annotations.NullMarked;
