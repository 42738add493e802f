package org.quorate.dossier;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.quorate.dossier.page.PlainText;
import org.quorate.dossier.page.Sections;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** JUnit XML as continuous integration servers read it: a suite for each section, a test case for each clause. */
final class JunitXml {
  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(RunVerdict verdict) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitXml(writer).write(verdict);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("verdicts can always be written as XML", e);
    }
    return text + "\n";
  }

  private void write(RunVerdict verdict) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("testsuites", "name", verdict.system());
    counts(verdict.clauses());
    for (Map.Entry<String, List<ClauseVerdict>> section : Sections.of(verdict).entrySet()) {
      xml.writeCharacters("\n  ");
      begin("testsuite", "name", section.getKey());
      counts(section.getValue());
      xml.writeAttribute("errors", "0");
      for (ClauseVerdict clause : section.getValue()) {
        testCase(verdict.system(), clause);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void counts(List<ClauseVerdict> clauses) throws XMLStreamException {
    xml.writeAttribute("tests", String.valueOf(clauses.size()));
    xml.writeAttribute("failures", String.valueOf(clauses.stream().filter(JunitXml::failed).count()));
    xml.writeAttribute("skipped", String.valueOf(clauses.stream().filter(JunitXml::skipped).count()));
  }

  private void testCase(String system, ClauseVerdict clause) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    begin("testcase", "name", "%s %s".formatted(clause.clause().id(), clause.clause().requirement()));
    xml.writeAttribute("classname", system + "." + PlainText.of(clause.clause().section()).replace('.', '_'));
    if (failed(clause)) {
      begin("failure", "message", "%s: %s".formatted(clause.verdict().word(), clause.reason()));
      xml.writeAttribute("type", clause.verdict().word());
      xml.writeCharacters(PlainText.of("expected  %s%nobserved  %s%nevidence  observations.ndjson lines %s".formatted(
          clause.expected(), clause.observed(), clause.evidence()).replace("\r", "")));
      xml.writeEndElement();
    } else if (skipped(clause)) {
      begin("skipped", "message", "%s: %s".formatted(clause.verdict().word(), clause.reason()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void begin(String element, String attribute, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute(attribute, PlainText.of(value));
  }

  private static boolean failed(ClauseVerdict clause) {
    return clause.verdict() == Verdict.REFUTED;
  }

  private static boolean skipped(ClauseVerdict clause) {
    return switch (clause.verdict()) {
      case HALTED, NOT_PROVEN, NOT_RUN -> true;
      case PROVEN, ATTESTED, WAIVED, REFUTED -> false;
    };
  }
}
