package org.quorate.criterion.controller;

import org.quorate.evidence.Inputs;

/** How the environment file names the controller. */
record ControllerNames(String unit, String service, String image, String imageId) {
  static ControllerNames of(Inputs inputs) {
    String unit = inputs.text("policy.services.controller");
    return new ControllerNames(
        unit,
        unit.replaceFirst("\\.service$", ""),
        inputs.text("policy.images.controller.reference"),
        inputs.text("policy.images.controller.id"));
  }
}
