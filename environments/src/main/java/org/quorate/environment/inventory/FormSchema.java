package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A published JSON Schema: checks the form of a file, and knows what its keys are for. */
final class FormSchema {
  static final String EXPECTED = "x-expected";
  static final String CLAUSES = "x-clauses";

  private final JsonNode schema;

  private FormSchema(JsonNode schema) {
    this.schema = schema;
  }

  static FormSchema of(String name) {
    try (InputStream in = FormSchema.class.getResourceAsStream("/inventory/" + name)) {
      return new FormSchema(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<ValidationMessage> violations(JsonNode document) {
    JsonMetaSchema meta = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
        .keyword(new AnnotationKeyword(EXPECTED)).keyword(new AnnotationKeyword(CLAUSES)).build();
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
        VersionFlag.V202012, builder -> builder.metaSchema(meta).defaultMetaSchemaIri(meta.getIri()));
    SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    JsonSchema validator = factory.getSchema(schema, config);
    return validator.validate(document);
  }

  /** What the schema says about a key, from the outermost thing around it to itself. */
  List<JsonNode> about(List<String> path) {
    List<JsonNode> about = new ArrayList<>();
    JsonNode node = schema;
    about.add(node);
    for (String key : path) {
      node = child(resolved(node), key);
      about.add(node);
    }
    return about;
  }

  /** The keys that may stand at a place. */
  List<String> keys(List<String> path) {
    List<JsonNode> about = about(path);
    List<String> keys = new ArrayList<>();
    resolved(about.get(about.size() - 1)).path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** A keyword of a key's own, or of the kind of value that it refers to. */
  JsonNode keyword(JsonNode about, String keyword) {
    return about.has(keyword) ? about.path(keyword) : resolved(about).path(keyword);
  }

  private static JsonNode child(JsonNode node, String key) {
    if (node.path("properties").has(key)) {
      return node.path("properties").path(key);
    }
    return node.has("items") ? node.path("items") : node.path("additionalProperties");
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = schema.at(resolved.path("$ref").asText().substring(1));
    }
    return resolved;
  }
}
