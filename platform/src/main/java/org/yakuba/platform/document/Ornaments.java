package org.yakuba.platform.document;

import org.jspecify.annotations.Nullable;

/**
 * What is added to a copy besides its data.
 *
 * @param seal 公印; null when none is put
 * @param code content of 検証用二次元コード; null for none
 * @param watermark pale words across each page, such as those of a preview; null for none
 */
public record Ornaments(
    @Nullable SealImage seal, @Nullable String code, @Nullable String watermark) {}
