package org.yakuba.platform.parameter;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.kernel.parameter.MunicipalParameters;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * A benefit of 50,000 yen by law to which a municipality may add X, paid to three persons, and a
 * local programme of two patterns.
 */
@Configuration(proxyBeanMethods = false)
class SampleBenefit {
  static final String ID = "sample-benefit";
  private static final int PERSONS = 3;

  static final DatedParameters NATIONAL =
      DatedParameters.read(
          new StringReader(
              """
              parameters:
                - {id: base, name: 給付額, type: YEN, unit: yen, legalBasis: 見本給付法第3条, values: [{from: 2020-04-01, value: 50000}]}
              """),
          "national.yaml");

  static final MunicipalParameters MUNICIPAL =
      MunicipalParameters.read(
          new StringReader(
              """
              parameters:
                - {id: addOn, name: 上乗せ額, type: INTEGER, unit: yen, digits: 6, min: 0, nullable: true, legalBasis: 見本給付法第4条, changePolicy: BEFORE_ASSESSMENT, addsTo: base}
                - {id: kind, name: 地域事業の型, type: TEXT, unit: code, choices: [FACILITY, HOME], labels: {FACILITY: 施設型, HOME: 居宅型}, legalBasis: 見本給付法第5条, changePolicy: ANYTIME}
                - {id: places, name: 施設の定員, type: INTEGER, unit: people, min: 1, nullable: true, legalBasis: 見本給付法第5条, changePolicy: ANYTIME, shownWhen: {parameterId: kind, value: FACILITY}}
                - {id: visits, name: 訪問の回数, type: INTEGER, unit: times, min: 1, nullable: true, legalBasis: 見本給付法第5条, changePolicy: ANYTIME, shownWhen: {parameterId: kind, value: HOME}}
                - {id: rate, name: 負担割合, type: RATE, unit: ratio, min: 0, max: 1, legalBasis: 見本給付法第6条, changePolicy: YEAR_START}
              """),
          "municipal.yaml");

  /** The clock and the last finished run, as tests set them. */
  static final class Office extends Clock implements ParameterEffect {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final AtomicReference<@Nullable LocalDate> decided = new AtomicReference<>();

    void today(LocalDate day) {
      now.set(day.atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    void decidedUntil(@Nullable LocalDate day) {
      decided.set(day);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public Optional<LocalDate> decidedUntil(TenantSession session, String parameterId) {
      return parameterId.equals("addOn") ? Optional.ofNullable(decided.get()) : Optional.empty();
    }

    @Override
    public Trial tryOut(
        TenantSession session, MunicipalValues before, MunicipalValues after, LocalDate from) {
      long old = paid(before, from);
      long fresh = paid(after, from);
      return new Trial(
          from + " の給付",
          PERSONS,
          old == fresh ? 0 : PERSONS,
          Yen.of(PERSONS * old),
          Yen.of(PERSONS * fresh));
    }

    private static long paid(MunicipalValues values, LocalDate day) {
      return NATIONAL.get("base").yenOn(day).amount() + values.integerOn("addOn", day);
    }
  }

  @Bean
  @Primary
  Office office() {
    return new Office();
  }

  @Bean
  BusinessParameters sampleParameters(Office office) {
    return new BusinessParameters(ID, "見本給付", MUNICIPAL, NATIONAL, office);
  }
}
