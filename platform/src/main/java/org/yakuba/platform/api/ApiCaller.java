package org.yakuba.platform.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.yakuba.platform.api.ApiScope.Operation;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.Result;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.tenancy.TenantId;

/** A client with a valid token: which municipality it opens, and what it may read there. */
public final class ApiCaller extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient ApiClient client;
  private final transient String municipalityCode;
  private final transient Set<ApiScope> scopes;

  ApiCaller(ApiClient client, String municipalityCode, Set<ApiScope> scopes) {
    super(List.of());
    this.client = client;
    this.municipalityCode = municipalityCode;
    this.scopes = Set.copyOf(scopes);
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return client.clientId();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  TenantId tenant() {
    return client.tenant();
  }

  String municipalityCode() {
    return municipalityCode;
  }

  /** Whether the token reads this contract. */
  boolean reads(Contracts.Entry contract) {
    return !contract.confidential()
        && (has(contract, Operation.READ) || has(contract, Operation.READ_PROTECTED));
  }

  /** Whether the token reads what tells where protected persons are, too. */
  boolean readsProtected(Contracts.Entry contract) {
    return !contract.confidential() && has(contract, Operation.READ_PROTECTED);
  }

  private boolean has(Contracts.Entry contract, Operation operation) {
    return scopes.contains(new ApiScope(contract.businessCode(), contract.name(), operation));
  }

  /** What the token reads of these contracts. */
  List<Contracts.Entry> readable(List<Contracts.Entry> contracts) {
    return contracts.stream().filter(this::reads).toList();
  }

  /** An entry of the operation log (LNK-1-01; identity-and-audit §5.1). */
  AuditEntry entry(String function, Action action, UUID correlation, String address) {
    return new AuditEntry(
        client.clientId(),
        scopes.stream().map(ApiScope::toString).collect(Collectors.toList()),
        client.name(),
        address,
        client.purposeCode(),
        null,
        correlation,
        "linkage",
        function,
        action,
        List.of(),
        0,
        Map.of(),
        Result.SUCCESS);
  }
}
