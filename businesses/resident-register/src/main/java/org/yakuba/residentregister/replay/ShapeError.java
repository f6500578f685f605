package org.yakuba.residentregister.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is wrong with the shape of a scenario.
 *
 * @param field path in the scenario, such as {@code events[0].processedDate}
 * @param value what was given; null when nothing was
 */
record ShapeError(String field, @Nullable JsonNode value, String code, String message) {}
