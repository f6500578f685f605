package org.yakuba.platform.parameter;

import java.io.StringReader;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.parameter.MunicipalParameters.ValueFile;
import org.yakuba.kernel.yaml.YamlFormatException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/** 取込・書き出し of the values of a municipality (標準仕様カタログ §4). */
public final class ParameterImport {
  private ParameterImport() {}

  /** The values known now, as a file. */
  public static String export(
      TenantSession session,
      Operator operator,
      TenantParameters parameters,
      String business,
      MunicipalityCode code) {
    AuditLog.record(session, AuditEntry.of(operator, business, "CAT-2-01", Action.EXPORT));
    return ParameterFile.write(code, parameters.stored(session, business, null));
  }

  /**
   * Enters a change for every value of the file that is not known; none when anything is wrong.
   *
   * @param wrong hears what is
   * @return how many changes were entered
   * @throws RefusedImport when anything is wrong: nothing is kept
   */
  public static int take(
      TenantSession session,
      Operator operator,
      ParameterChanges changes,
      TenantParameters parameters,
      BusinessParameters set,
      MunicipalityCode code,
      String yaml,
      Violations wrong) {
    var field = "file-" + set.business();
    ValueFile file;
    try {
      file = set.municipal().file(new StringReader(yaml), "取り込んだファイル");
    } catch (YamlFormatException e) {
      wrong.add(field, null, "PAR-E14", String.valueOf(e.getMessage()));
      throw new RefusedImport();
    }
    var whose = file.municipalityCode();
    if (whose != null && !whose.equals(code.value())) {
      wrong.add(field, whose, "PAR-E14", "別の団体の値です: " + whose);
      throw new RefusedImport();
    }
    var known = parameters.values(session, set.business());
    int made = 0;
    for (var parameter : set.municipal().all()) {
      for (var setting : file.values().settings(parameter.id())) {
        if (known.settings(parameter.id()).contains(setting)) {
          continue;
        }
        var draft =
            new ChangeDraft(
                parameter.id(),
                setting.value(),
                setting.from(),
                setting.to(),
                file.legalBasis().getOrDefault(parameter.id(), ""),
                "");
        if (changes.propose(session, operator, set, draft)
            instanceof ParameterChanges.Refused(var reasons)) {
          reasons.forEach(reason ->
              wrong.add(
                  field,
                  reason.value(),
                  reason.code(),
                  parameter.name() + ": " + reason.message()));
        } else {
          made++;
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new RefusedImport();
    }
    return made;
  }

  /** Rolls back what was entered before something wrong was found. */
  public static final class RefusedImport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedImport() {
      super("import refused", null, false, false);
    }
  }
}
