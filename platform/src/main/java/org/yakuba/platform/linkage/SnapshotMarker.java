package org.yakuba.platform.linkage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Says that a bulk load is complete; published once instead of one event per person.
 *
 * @param snapshot identity of the load
 * @param baseDate 基準日 of the extract
 * @param sequence 連番 of the extract
 * @param complete whether the snapshot holds everybody (全件) or only changes (差分)
 */
public record SnapshotMarker(UUID snapshot, LocalDate baseDate, int sequence, boolean complete) {}
