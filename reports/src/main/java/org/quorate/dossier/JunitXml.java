package org.quorate.dossier;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.quorate.judging.RunVerdict;

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
      new JunitXml(writer).write(verdict.system(), JunitCase.bySuite(verdict));
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("verdicts can always be written as XML", e);
    }
    return text + "\n";
  }

  private void write(String system, Map<String, List<JunitCase>> suites) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("\n", "testsuites", system);
    results(suites.values().stream().flatMap(List::stream).toList());
    for (Map.Entry<String, List<JunitCase>> suite : suites.entrySet()) {
      begin("\n  ", "testsuite", suite.getKey());
      results(suite.getValue());
      xml.writeAttribute("skipped", String.valueOf(suite.getValue().stream().filter(JunitCase::skipped).count()));
      for (JunitCase each : suite.getValue()) {
        testCase(system, each);
      }
      end("\n  ");
    }
    end("\n");
    xml.writeEndDocument();
  }

  /** What Jenkins' schema knows on a suite and on all of them; skipped cases are counted by suite alone. */
  private void results(List<JunitCase> cases) throws XMLStreamException {
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", String.valueOf(cases.stream().filter(JunitCase::failed).count()));
    xml.writeAttribute("errors", "0");
  }

  private void testCase(String system, JunitCase each) throws XMLStreamException {
    begin("\n    ", "testcase", each.name());
    xml.writeAttribute("classname", system + "." + each.suite().replace('.', '_'));
    if (each.failed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", each.message());
      xml.writeAttribute("type", each.verdict().word());
      xml.writeCharacters(each.detail());
      xml.writeEndElement();
    } else if (each.skipped()) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", each.message());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void begin(String indent, String element, String name) throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeStartElement(element);
    xml.writeAttribute("name", name);
  }

  private void end(String indent) throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeEndElement();
  }
}
