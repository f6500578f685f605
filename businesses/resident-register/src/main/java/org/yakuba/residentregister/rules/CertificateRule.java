package org.yakuba.residentregister.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 証明書の交付の可否 — who may ask for what through which channel (住民基本台帳法 第12条から第12条の4, resident-register
 * §3.13, §8.3, RES-5-15).
 *
 * <p>The first reason found is the answer, in the order: unknown person, not a resident, not
 * removed, protected, channel, item.
 */
public final class CertificateRule {
  private CertificateRule() {}

  /** How a person stands in the register at the moment of the request. */
  public enum Standing {
    /** Nobody knows this person. */
    UNKNOWN,
    /** Registered, a planned move out still lying ahead. */
    LEAVING,
    RESIDENT,
    /** 除票. */
    REMOVED
  }

  /** Whether 支援措置 or another 抑止 of issuing stands in the way. */
  public enum Protection {
    NONE,
    /** Protected, and nobody released it. */
    IN_FORCE,
    /** Protected, with a usable temporary release (一時解除), which counts at the counter only. */
    RELEASED
  }

  /** A person who is to stand on the certificate. */
  public record Subject(Standing standing, Protection protection) {}

  /**
   * What is asked for.
   *
   * @param include items upon special request; everything else is omitted
   */
  public record Request(
      CertificateKind kind,
      List<Subject> subjects,
      CertificateRequester requester,
      CertificateChannel channel,
      Set<CertificateItem> include) {
    public Request {
      subjects = List.copyOf(subjects);
      include = Set.copyOf(include);
    }
  }

  /** Why a certificate is refused. */
  public enum Refusal {
    PERSON_NOT_FOUND("対象者が台帳にありません"),
    NOT_RESIDENT("住民でない人が含まれています。除票の写しは別に請求してください"),
    NOT_REMOVED("除票でない人が含まれています。住民票の写しは別に請求してください"),
    SUPPRESSED("支援措置対象者が含まれています。審査のうえ一時解除してください"),
    CHANNEL_NOT_PERMITTED("この受付方法では交付できません"),
    ITEM_NOT_PERMITTED("この請求では記載できない項目が選ばれています");

    private final String message;

    Refusal(String message) {
      this.message = message;
    }

    /** What is told to the clerk. */
    public String message() {
      return message;
    }
  }

  /** What is left out although it stands in the record. */
  public enum Omission {
    /** 転出予定者: the entry of the move out. */
    MOVE_OUT_ENTRY
  }

  /**
   * The answer.
   *
   * @param refusal null when the certificate may be issued
   * @param omitted nothing when refused
   */
  public record Answer(@Nullable Refusal refusal, Set<Omission> omitted) {
    public Answer {
      omitted = Set.copyOf(omitted);
    }

    /** Whether the certificate may be issued. */
    public boolean allowed() {
      return refusal == null;
    }
  }

  /** Decides about one request. */
  public static Answer decide(Request request) {
    var refusal = refusal(request);
    if (refusal != null) {
      return new Answer(refusal, Set.of());
    }
    boolean leaving = request.subjects().stream().anyMatch(s -> s.standing() == Standing.LEAVING);
    return new Answer(
        null, leaving && request.kind().ofResidents() ? Set.of(Omission.MOVE_OUT_ENTRY) : Set.of());
  }

  private static @Nullable Refusal refusal(Request request) {
    if (request.subjects().isEmpty() || anyone(request, Standing.UNKNOWN)) {
      return Refusal.PERSON_NOT_FOUND;
    }
    if (request.kind().ofResidents() && anyone(request, Standing.REMOVED)) {
      return Refusal.NOT_RESIDENT;
    }
    if (request.kind().ofRemoved()
        && (anyone(request, Standing.RESIDENT) || anyone(request, Standing.LEAVING))) {
      return Refusal.NOT_REMOVED;
    }
    if (request.subjects().stream().anyMatch(s -> stops(s.protection(), request.channel()))) {
      return Refusal.SUPPRESSED;
    }
    if (!channelPermits(request)) {
      return Refusal.CHANNEL_NOT_PERMITTED;
    }
    return request.include().stream().allMatch(item -> permits(request, item))
        ? null
        : Refusal.ITEM_NOT_PERMITTED;
  }

  private static boolean anyone(Request request, Standing standing) {
    return request.subjects().stream().anyMatch(s -> s.standing() == standing);
  }

  private static boolean stops(Protection protection, CertificateChannel channel) {
    return switch (protection) {
      case NONE -> false;
      case IN_FORCE -> true;
      case RELEASED -> channel != CertificateChannel.COUNTER;
    };
  }

  /** Machines and other town halls: the household's own copies of living records only. */
  private static boolean channelPermits(Request request) {
    if (!request.channel().isOutsideTownHall()) {
      return true;
    }
    boolean kind =
        switch (request.channel()) {
          case WIDE_AREA -> request.kind() == CertificateKind.RESIDENT_RECORD;
          case CONVENIENCE -> request.kind().ofResidents();
          case COUNTER, POSTAL, ONLINE -> true;
        };
    return kind && request.requester().ofHousehold();
  }

  private static boolean permits(Request request, CertificateItem item) {
    if (item.isNumber() && request.requester().isOutsider()) {
      return false;
    }
    return switch (request.channel()) {
      case WIDE_AREA -> item != CertificateItem.REGISTERED_DOMICILE;
      case CONVENIENCE -> item != CertificateItem.RESIDENT_CODE;
      case COUNTER, POSTAL, ONLINE -> true;
    };
  }
}
