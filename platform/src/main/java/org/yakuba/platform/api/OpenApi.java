package org.yakuba.platform.api;

import java.util.Collection;
import java.util.List;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.platform.linkage.Contracts;
import org.yakuba.platform.linkage.LinkageJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document of {@code /api/v1}, made from the records of the contracts and the
 * queries and extracts that the businesses declare.
 */
final class OpenApi {
  private static final String FLOW = "clientCredentials";
  private static final String SECURITY = "oauth2";

  private final ObjectNode document = LinkageJson.object();
  private final Schemas schemas;

  OpenApi(
      Contracts contracts,
      Collection<ContractQuery<?>> queries,
      Collection<ContractExtract> extracts) {
    this.schemas = new Schemas(document.put("openapi", "3.1.0"));
    document
        .putObject("info")
        .put("title", "Yakuba API")
        .put("version", "1")
        .put("description", "独自施策システム等のための窓口。契約ごとのスコープが要る。日時は UTC、日付は日本の日付。");
    var offered = contracts.all().stream().filter(entry -> !entry.confidential()).toList();
    var paths = document.putObject("paths");
    paths.set("/api/v1/openapi.json", described());
    paths.set("/api/v1/changes", feed(offered));
    for (var query : queries) {
      var contract = contracts.find(query.publisher(), query.contract().getSimpleName());
      contract.ifPresent(
          entry -> paths.set("/api/v1/inquiries/" + entry.name(), inquiry(entry, query)));
    }
    for (var extract : extracts) {
      var contract = contracts.find(extract.publisher(), extract.contract().getSimpleName());
      contract.ifPresent(entry -> paths.set("/api/v1/extracts/" + entry.name(), extract(entry)));
    }
    security(offered);
  }

  ObjectNode document() {
    return document;
  }

  private static ObjectNode described() {
    var path = LinkageJson.object();
    var get = operation(path, "get", "この説明");
    get.putArray("security");
    content(get, "application/json").put("type", "object");
    return path;
  }

  private ObjectNode feed(List<Contracts.Entry> offered) {
    var path = LinkageJson.object();
    var get = operation(path, "get", "変更フィード: after より後の変更を、トークンのスコープが許す契約だけ、順に返す");
    parameter(get, "after", "前の応答の next。初めは 0").put("minimum", 0);
    parameter(get, "limit", "最大件数")
        .put("minimum", 1)
        .put("maximum", ApiController.LONGEST_PAGE)
        .put("default", 100);
    var schema = content(get, "application/json").put("type", "object");
    var properties = schema.putObject("properties");
    var items = properties.putObject("changes").put("type", "array").putObject("items");
    var kinds = items.putArray("oneOf");
    for (var entry : offered) {
      if (entry.linkageId().contains("-E-")) {
        kinds.addObject().put("$ref", change(entry));
      }
    }
    properties.putObject("next").put("type", "integer").put("description", "次に after に渡す値");
    properties.putObject("more").put("type", "boolean").put("description", "続きが既にある");
    return path;
  }

  /** The envelope around one contract, as it leaves: with the municipality code. */
  private String change(Contracts.Entry entry) {
    var name = entry.name() + "Change";
    var schema = schemas.named(name).put("type", "object").put("description", entry.title());
    var properties = schema.putObject("properties");
    for (var component : LinkageEvent.class.getRecordComponents()) {
      switch (component.getName()) {
        case "tenantId" ->
            properties
                .putObject("municipalityCode")
                .put("type", "string")
                .put("description", "団体コード");
        case "eventType" -> properties.putObject("eventType").put("const", entry.name());
        case "payload" ->
            properties.putObject("payload").put("$ref", schemas.reference(entry.type()));
        default -> properties.set(component.getName(), schemas.of(component));
      }
    }
    masked(properties);
    return "#/components/schemas/" + name;
  }

  static void masked(ObjectNode properties) {
    properties
        .putObject(Disclosing.MASKED)
        .put("type", "array")
        .put("description", "支援措置により記載を省略した項目")
        .putObject("items")
        .put("type", "string");
  }

  private ObjectNode inquiry(Contracts.Entry entry, ContractQuery<?> query) {
    var path = LinkageJson.object();
    var post = operation(path, "post", entry.title());
    post.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", schemas.reference(query.question()));
    content(post, "application/json")
        .put("type", "object")
        .putObject("properties")
        .putObject("result")
        .put("type", "array")
        .putObject("items")
        .put("$ref", schemas.reference(entry.type()));
    scopes(post, entry);
    return path;
  }

  private ObjectNode extract(Contracts.Entry entry) {
    var path = LinkageJson.object();
    var get = operation(path, "get", entry.title() + "。1行に1件の JSON");
    content(get, ApiController.NDJSON).put("$ref", schemas.reference(entry.type()));
    scopes(get, entry);
    return path;
  }

  private static ObjectNode operation(ObjectNode path, String method, String summary) {
    var operation = path.putObject(method).put("summary", summary);
    var responses = operation.putObject("responses");
    responses.putObject("200").put("description", "応答");
    for (var error : List.of("400", "401", "403", "422", "429", "503")) {
      responses
          .putObject(error)
          .put("description", "RFC 9457")
          .putObject("content")
          .putObject("application/problem+json")
          .putObject("schema")
          .put("type", "object");
    }
    return operation;
  }

  private static ObjectNode content(ObjectNode operation, String mediaType) {
    return ((ObjectNode) operation.get("responses").get("200"))
        .putObject("content")
        .putObject(mediaType)
        .putObject("schema");
  }

  private static ObjectNode parameter(ObjectNode operation, String name, String description) {
    var parameter =
        operation
            .withArray("parameters")
            .addObject()
            .put("name", name)
            .put("in", "query")
            .put("description", description);
    return parameter.putObject("schema").put("type", "integer");
  }

  private static void scopes(ObjectNode operation, Contracts.Entry entry) {
    operation.putArray("security").addObject().putArray(SECURITY).add(read(entry));
  }

  private static String read(Contracts.Entry entry) {
    return new ApiScope(entry.businessCode(), entry.name(), ApiScope.Operation.READ).toString();
  }

  private void security(List<Contracts.Entry> offered) {
    document.putArray("security").addObject().putArray(SECURITY);
    var scopes =
        schemas
            .components()
            .putObject("securitySchemes")
            .putObject(SECURITY)
            .put("type", "oauth2")
            .putObject("flows")
            .putObject(FLOW)
            .put("tokenUrl", ApiSecurityConfiguration.TOKEN)
            .putObject("scopes");
    for (var entry : offered) {
      scopes.put(read(entry), entry.title());
      scopes.put(
          new ApiScope(entry.businessCode(), entry.name(), ApiScope.Operation.READ_PROTECTED)
              .toString(),
          entry.title() + "(支援措置対象者の住所を含む)");
    }
  }
}
