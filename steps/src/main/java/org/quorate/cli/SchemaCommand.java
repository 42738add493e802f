package org.quorate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of environment files. */
@Command(name = "schema", mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of environment files, for editors.")
final class SchemaCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    try (InputStream schema = SchemaCommand.class.getResourceAsStream("/inventory/inventory.schema.json")) {
      schema.transferTo(System.out);
    }
    return 0;
  }
}
