package org.yakuba.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * 権限表の初期値 — which role may do what, merged from the {@code roles.yaml} of the platform and of every
 * business (IDN-3-01). A municipality starts with it; what it withdraws stays withdrawn when a new
 * release adds privileges.
 */
public final class RoleTable {
  /** A module's {@code roles.yaml}, found beside {@code owner}; declared as a bean. */
  public record Source(Class<?> owner, String resource) {
    public static Source beside(Class<?> owner) {
      return new Source(owner, "roles.yaml");
    }
  }

  /** A role with what it may do. */
  public record Role(String id, String name, Set<Privilege> privileges) {
    public Role {
      privileges = Set.copyOf(privileges);
    }
  }

  private record FileRole(@Nullable String name, @Nullable List<String> privileges) {}

  private record RolesFile(Map<String, FileRole> roles) {}

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Set<Privilege>> privileges = new TreeMap<>();

  /**
   * Reads the platform's table and those of {@code sources}; a role must be named once, and may be
   * added to by many.
   */
  public RoleTable(List<Source> sources) {
    read(Source.beside(RoleTable.class));
    sources.forEach(this::read);
    for (var id : privileges.keySet()) {
      if (!names.containsKey(id)) {
        throw new IllegalStateException("role " + id + " has no name in any roles.yaml");
      }
    }
  }

  /** Every standard role, by id. */
  public List<Role> roles() {
    return privileges.entrySet().stream()
        .map(role ->
            new Role(
                role.getKey(), names.getOrDefault(role.getKey(), role.getKey()), role.getValue()))
        .toList();
  }

  /**
   * Puts roles and privileges that a municipality has never had into its table; safe to repeat at
   * each start.
   */
  public void install(TenantSession session) {
    for (var role : roles()) {
      session
          .sql(RoleTable.class, "insert-role")
          .param("role", role.id())
          .param("name", role.name())
          .update();
      session
          .sql(RoleTable.class, "insert-privileges")
          .param("role", role.id())
          .param(
              "privileges",
              role.privileges().stream().map(Privilege::id).sorted().toArray(String[]::new))
          .update();
    }
  }

  private void read(Source source) {
    try (var in = source.owner().getResourceAsStream(source.resource())) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no " + source.resource() + " beside " + source.owner().getName());
      }
      var file = YAMLMapper.builder().build().readValue(in, RolesFile.class);
      file.roles()
          .forEach((id, role) -> {
            if (role.name() != null && names.putIfAbsent(id, role.name()) != null) {
              throw new IllegalArgumentException("role " + id + " is named twice");
            }
            var all =
                privileges.computeIfAbsent(
                    id, key -> new TreeSet<>((a, b) -> a.id().compareTo(b.id())));
            if (role.privileges() != null) {
              role.privileges().forEach(privilege -> all.add(new Privilege(privilege)));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
