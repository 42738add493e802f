package org.quorate.environment.lab;

import java.nio.file.Path;

/**
 * What lab is wanted.
 *
 * @param run its id, which tells it from other labs on the same engine; letters, digits and dashes
 * @param folder where the environment file and keys are written
 * @param standing whether it stays when this process ends
 */
public record LabRequest(String run, Path folder, boolean standing, Machine machine, LabProgress progress) {}
