package org.yakuba.kernel.parameter;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yakuba.kernel.yaml.YamlMap;

/**
 * The national parameters of one business: a file {@code parameters.yaml} that the program refuses
 * when a value is missing, unreadable, or does not follow the one before without gap or overlap.
 *
 * <pre>{@code
 * parameters:
 *   - id: notificationPeriodDays
 *     name: 転入・転居・世帯変更の届出期間
 *     type: INTEGER
 *     unit: days
 *     legalBasis: 住民基本台帳法第22条・第23条・第25条
 *     values:
 *       - {from: 1967-11-10, value: 14}
 * }</pre>
 */
public final class DatedParameters {

  private final Map<String, DatedParameter> byId;
  private final String fingerprint;

  private DatedParameters(Map<String, DatedParameter> byId) {
    this.byId = Map.copyOf(byId);
    this.fingerprint = fingerprint(byId.values());
  }

  /** The parameters in a resource beside a class. */
  public static DatedParameters resource(Class<?> owner, String name) {
    return of(YamlMap.resource(owner, name));
  }

  /** The parameters in a file; {@code source} names it in messages. */
  public static DatedParameters read(Reader yaml, String source) {
    return of(YamlMap.read(yaml, source));
  }

  private static DatedParameters of(YamlMap root) {
    root.allowOnly("parameters");
    var byId = new LinkedHashMap<String, DatedParameter>();
    for (var entry : root.maps("parameters")) {
      var parameter = DatedParameter.read(entry);
      if (byId.put(parameter.id(), parameter) != null) {
        throw entry.problem("id", "同じパラメータが2度あります: " + parameter.id());
      }
    }
    return new DatedParameters(byId);
  }

  /**
   * The parameter with this identifier.
   *
   * @throws IllegalArgumentException when the file has none
   */
  public DatedParameter get(String id) {
    var parameter = byId.get(id);
    if (parameter == null) {
      throw new IllegalArgumentException("パラメータ " + id + " は定められていません");
    }
    return parameter;
  }

  public Collection<DatedParameter> all() {
    return byId.values();
  }

  /**
   * SHA-256 of all parameters and values, kept with every result so that it can be told which law
   * it applied.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private static String fingerprint(Collection<DatedParameter> parameters) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var p : parameters) {
        digest.update(
            (p.id() + '\n' + p.type() + '\n' + p.unit() + '\n').getBytes(StandardCharsets.UTF_8));
        for (var v : p.values()) {
          digest.update(
              (v.from() + "\t" + v.to() + '\t' + v.value() + '\n')
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
