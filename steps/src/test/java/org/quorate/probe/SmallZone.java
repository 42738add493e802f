package org.quorate.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quorate.evidence.Inputs;

/** As much of an environment file as placeholders and readings need. */
final class SmallZone {
  static final Inputs INPUTS = new Inputs(json("""
      {"zone": {"vip": {"address": "198.18.0.10"}},
       "hosts": {
         "alpha": {"address": "198.18.0.11", "hostname": "plant-alpha"},
         "beta": {"address": "198.18.0.12", "hostname": "plant-beta"},
         "gamma": {"address": "198.18.0.13", "hostname": "plant-gamma"}},
       "paths": {"odd": "a$1\\\\b"},
       "policy": {
         "ports": {"controller": 9443}, "preemption": true, "nothing": null, "speaking": "log of {hostname}",
         "backup": {"role": "gamma"},
         "list": ["one", "two"],
         "empty": [],
         "scripts": {"/opt/a": "sha-a", "/opt/b": "sha-b"},
         "tables": {"/opt/c": {"mode": "0755"}},
         "files": {"alpha": [{"file": "alpha.crt"}, {"file": "ca.crt"}], "beta": [{"file": "beta.crt"}], "gamma": []}}}
      """));

  private SmallZone() {}

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
