package org.yakuba.residentregister.desk.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.screen.component.Badge;
import org.yakuba.residentregister.event.ProvisionalEvent;
import org.yakuba.residentregister.event.ProvisionalStatus;

/**
 * A line of the 仮登録一覧.
 *
 * @param who the first person and how many more
 * @param mine whether the officer entered it, who then cannot approve it
 * @param note why it was returned
 */
public record ProvisionalRow(
    UUID id,
    int revision,
    String what,
    String who,
    Badge status,
    String enteredBy,
    String office,
    Instant changedAt,
    boolean open,
    boolean waits,
    boolean mine,
    @Nullable String note) {

  static ProvisionalRow of(ProvisionalEvent event, String who, boolean mine) {
    return new ProvisionalRow(
        event.provisionalId(),
        event.revision(),
        Prefill.name(event.command()),
        who,
        badge(event.status()),
        event.enteredBy(),
        event.office(),
        event.changedAt(),
        event.status().isOpen(),
        event.status() == ProvisionalStatus.PROVISIONAL,
        mine,
        event.note());
  }

  private static Badge badge(ProvisionalStatus status) {
    return new Badge(
        switch (status) {
          case PROVISIONAL -> Badge.Tone.NEUTRAL;
          case RETURNED -> Badge.Tone.WARNING;
          case DISCARDED -> Badge.Tone.NEUTRAL;
          case CONFIRMED -> Badge.Tone.GOOD;
        },
        status.label());
  }
}
