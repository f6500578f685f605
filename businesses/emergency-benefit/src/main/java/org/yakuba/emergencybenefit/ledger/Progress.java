package org.yakuba.emergencybenefit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 進捗 — how far a benefit has come: counts only, so that it may be published (EMB-6-01, EMB-5-05).
 *
 * @param targets by state
 * @param channels accepted applications by the way they came
 * @param granted decisions in force
 * @param paidAmount what arrived
 * @param settled refusals, cancellations, transfers that failed and repayments
 * @param daysToDecision average from arrival to decision, with one decimal
 * @param patterns 型別実績 of what is granted
 */
public record Progress(
    Map<TargetState, Integer> targets,
    List<ChannelCount> channels,
    int granted,
    Yen grantedAmount,
    int paid,
    Yen paidAmount,
    Settled settled,
    int returnedLetters,
    int duplicates,
    BigDecimal daysToDecision,
    List<PatternLine> patterns) {

  /** 経路別. */
  public record ChannelCount(NewApplication.Channel channel, int accepted) {}

  /** What did not end with the money: counts, and what was cancelled, asked back and received. */
  public record Settled(
      int refused,
      int cancelled,
      Yen cancelledAmount,
      int failed,
      int repayments,
      Yen repaymentAmount,
      int receipts,
      Yen repaidAmount) {}

  /** 型別. */
  public record PatternLine(String pattern, int persons, Yen amount) {}

  public Progress {
    targets = Map.copyOf(targets);
    channels = List.copyOf(channels);
    patterns = List.copyOf(patterns);
  }

  /** Everybody who is to get a letter. */
  public int all() {
    return targets.entrySet().stream()
        .filter(entry -> entry.getKey() != TargetState.EXCLUDED)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Targets in one of these states. */
  public int in(TargetState... states) {
    int sum = 0;
    for (var state : states) {
      sum += targets.getOrDefault(state, 0);
    }
    return sum;
  }

  /** Whoever answered: applied, decided, paid or declined. */
  public int answered() {
    return in(TargetState.APPLIED, TargetState.DECIDED, TargetState.PAID, TargetState.DECLINED);
  }

  /** The present progress of a benefit. */
  public static Progress of(TenantSession session, String benefitId) {
    var states = new EnumMap<TargetState, Integer>(TargetState.class);
    session
        .sql(Progress.class, "count-targets")
        .param("benefit", benefitId)
        .query((row, n) ->
            states.put(TargetState.valueOf(row.getString("state")), row.getInt("targets")))
        .list();
    var channels =
        session
            .sql(Progress.class, "count-channels")
            .param("benefit", benefitId)
            .query((row, n) ->
                new ChannelCount(
                    NewApplication.Channel.valueOf(row.getString("channel")),
                    row.getInt("accepted")))
            .list();
    var patterns = new ArrayList<PatternLine>();
    session
        .sql(Progress.class, "count-patterns")
        .param("benefit", benefitId)
        .query((row, n) ->
            patterns.add(
                new PatternLine(
                    row.getString("pattern"),
                    row.getInt("persons"),
                    Yen.of(row.getLong("amount")))))
        .list();
    return session
        .sql(Progress.class, "count-decisions")
        .param("benefit", benefitId)
        .query((row, n) ->
            new Progress(
                states,
                channels,
                row.getInt("granted"),
                Yen.of(row.getLong("granted_amount")),
                row.getInt("paid"),
                Yen.of(row.getLong("paid_amount")),
                new Settled(
                    row.getInt("refused"),
                    row.getInt("cancelled"),
                    Yen.of(row.getLong("cancelled_amount")),
                    row.getInt("failed"),
                    row.getInt("repayments"),
                    Yen.of(row.getLong("repayment_amount")),
                    row.getInt("receipts"),
                    Yen.of(row.getLong("repaid_amount"))),
                row.getInt("returned_letters"),
                row.getInt("duplicates"),
                row.getBigDecimal("days_to_decision"),
                patterns))
        .single();
  }
}
