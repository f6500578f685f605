package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.yakuba.emergencybenefit.assess.ConditionReader;
import org.yakuba.emergencybenefit.assess.ConditionWriter;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.ledger.Definition.LaterChanges;
import org.yakuba.emergencybenefit.ledger.Definition.Method;
import org.yakuba.emergencybenefit.ledger.Definition.NamedPattern;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.Condition;
import org.yakuba.kernel.facts.Fault;
import org.yakuba.kernel.facts.Shape;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of each benefit. */
public final class Definitions {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

  private Definitions() {}

  /**
   * Keeps a new version, which nobody has approved yet.
   *
   * @return its number
   * @throws DuplicateKeyException when another version was kept in the meantime
   */
  public static int add(TenantSession session, Definition d, int versionNo, Instant at) {
    if (versionNo == 1) {
      session.sql(Definitions.class, "insert-benefit").param("benefit", d.benefitId()).update();
    }
    session
        .sql(Definitions.class, "insert-version")
        .param("benefit", d.benefitId())
        .param("version", versionNo)
        .param("name", d.name())
        .param("fiscalYear", d.fiscalYear())
        .param("baseDate", d.baseDate())
        .param("unit", d.unit().name())
        .param("householdRule", d.householdRule().name())
        .param("method", d.method().name())
        .param("condition", JSON.writeValueAsString(ConditionWriter.write(d.condition())))
        .param("base", d.base().amount())
        .param("addition", yen(d.addition()))
        .param(
            "patterns",
            JSON.writeValueAsString(d.patterns().stream().map(Definitions::json).toList()))
        .param("from", d.applicationFrom())
        .param("to", d.applicationTo())
        .param("attachments", words(d.attachments()))
        .param("publicAccount", d.usesPublicAccount())
        .param("excludedBenefits", String.join(" ", d.excludedBenefits()))
        .param("budget", yen(d.budget()))
        .param("laterChanges", d.laterChanges().name())
        .param("samplePercent", d.samplePercent())
        .param("objectionUntil", d.objectionUntil())
        .param("letterText", d.letterText())
        .param("enteredBy", d.enteredBy())
        .param("enteredAt", Timestamp.from(at))
        .update();
    return versionNo;
  }

  /**
   * Approves a version.
   *
   * @return false when it is approved already or does not exist
   */
  public static boolean approve(
      TenantSession session, String benefitId, int versionNo, String officer, Instant at) {
    return session
            .sql(Definitions.class, "approve-version")
            .param("benefit", benefitId)
            .param("version", versionNo)
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Every version of a benefit, newest first. */
  public static List<Definition> versions(TenantSession session, String benefitId) {
    return session
        .sql(Definitions.class, "versions")
        .param("benefit", benefitId)
        .query(Definitions::row)
        .list();
  }

  /** The newest version of each benefit, by id. */
  public static List<Definition> newest(TenantSession session) {
    return session.sql(Definitions.class, "newest-versions").query(Definitions::row).list();
  }

  /** One version. */
  public static Optional<Definition> find(TenantSession session, String benefitId, int versionNo) {
    return versions(session, benefitId).stream()
        .filter(version -> version.versionNo() == versionNo)
        .findFirst();
  }

  /** The version that applications are decided by: the newest that is approved. */
  public static Optional<Definition> inForce(TenantSession session, String benefitId) {
    return versions(session, benefitId).stream().filter(Definition::isApproved).findFirst();
  }

  /** Others who lock the same benefit wait until this transaction ends. */
  static void lock(TenantSession session, String benefitId) {
    session
        .sql(Definitions.class, "lock-benefit")
        .param("benefit", benefitId)
        .query(String.class)
        .optional();
  }

  static Definition row(ResultSet row, int index) throws SQLException {
    return new Definition(
        row.getString("benefit_id"),
        row.getInt("version_no"),
        row.getString("name"),
        row.getInt("fiscal_year"),
        row.getObject("base_date", LocalDate.class),
        Unit.valueOf(row.getString("unit")),
        HouseholdRule.valueOf(row.getString("household_rule")),
        Method.valueOf(row.getString("method")),
        condition(row.getString("condition")),
        Yen.of(row.getLong("base_amount")),
        yen(row, "addition"),
        patterns(row.getString("patterns")),
        row.getObject("application_from", LocalDate.class),
        row.getObject("application_to", LocalDate.class),
        split(row.getString("attachments")).stream()
            .map(Attachment::valueOf)
            .collect(Collectors.toSet()),
        row.getBoolean("uses_public_account"),
        split(row.getString("excluded_benefits")),
        yen(row, "budget_amount"),
        LaterChanges.valueOf(row.getString("later_changes")),
        row.getInt("sample_percent"),
        row.getObject("objection_until", LocalDate.class),
        row.getString("letter_text"),
        row.getString("entered_by"),
        row.getString("approved_by"));
  }

  private static Condition condition(String kept) {
    var faults = new ArrayList<Fault>();
    var shape = Shape.of(JSON.readValue(kept, OBJECT), "condition", faults).orElseThrow();
    return Objects.requireNonNull(ConditionReader.read(shape), "a condition is checked when kept");
  }

  private static Map<String, Object> json(NamedPattern pattern) {
    return Map.of(
        "code", pattern.code(), "name", pattern.name(), "amount", pattern.amount().amount());
  }

  private static List<NamedPattern> patterns(String kept) {
    return JSON.readValue(kept, OBJECTS).stream()
        .map(p ->
            new NamedPattern(
                String.valueOf(p.get("code")),
                String.valueOf(p.get("name")),
                Yen.of(((Number) Objects.requireNonNull(p.get("amount"))).longValue())))
        .toList();
  }

  private static String words(Set<Attachment> attachments) {
    return attachments.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  /** Words separated by one space. */
  static List<String> split(String kept) {
    return kept.isBlank() ? List.of() : Arrays.asList(kept.split(" "));
  }

  private static @Nullable Long yen(@Nullable Yen amount) {
    return amount == null ? null : amount.amount();
  }

  private static @Nullable Yen yen(ResultSet row, String column) throws SQLException {
    long amount = row.getLong(column);
    return row.wasNull() ? null : Yen.of(amount);
  }
}
