package org.yakuba.contracts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 一括取込の完了 — a bulk load is complete; published once instead of one event per person (data-linkage
 * §5.7). A receiver takes the whole extract over again.
 *
 * @param snapshot identity of the load
 * @param contract name of the contract to fetch, such as {@code ResidentFullExtract}
 * @param baseDate 基準日 of the extract
 * @param sequence 連番 of the extract
 * @param complete whether the snapshot holds everybody (全件) or only changes (差分)
 */
@Contract(linkageId = "Y*-E-911", title = "一括取込の完了")
public record SnapshotPublished(
    UUID snapshot, String contract, LocalDate baseDate, int sequence, boolean complete) {}
