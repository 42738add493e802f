package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.quorate.dossier.across.History;
import org.quorate.dossier.page.HistoryPage;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;

/** The report in a real browser, as its readers have it before them. */
class ReportInBrowserIT {
  private static final String HOSTILE = "<img src=x onerror=document.title='owned'>\u202e\u001b[31m]]>\"'&%s";
  private static final List<String> SECTIONS = List.of("1 Summary", "2 Scope", "3 Environment", "4 Traceability",
      "5 Objectives", "6 Drills", "7 Preconditions", "8 Audit checklist", "9 Waivers", "10 Issues", "11 Compared",
      "12 Trust", "13 Sign-off", "14 Findings", "A Glossary", "B Step log", "C Evidence");
  private static Chromium browser;
  private static Path report;
  private static Path history;
  private static Path failures;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    browser = Chromium.start(folder);
    SampleRun sample = SampleRun.begin("lab").hostnamesWhereRefuted(HOSTILE).shown(Map.of("BSFG-1.3", "stand-in"))
        .judgeAll(Set.of("BSFG-4.2.1"), Set.of("BSFG-4.2.2"), "").drill("active-crash").leave();
    hostileStatements(sample.record());
    RunFolder run = sample.write(folder.resolve("runs/2026-11-21T080000Z-standing-zone-check"));
    Dossier.write(run.root());
    report = run.report();
    RunFolder failed = SampleRun.ofFailures().cell("a full disk " + HOSTILE, "the third node", "BSFG-6.5.2", false)
        .cell("a cut from both other nodes", "the standby and the third node", "BSFG-6.3.5", true)
        .cell("a loss of all that it sends to its partner", "the JetStream leader", "BSFG-6.3.5", false)
        .cell("a pause of the whole node", "the active node", "BSFG-6.3.5", false).leave()
        .write(folder.resolve("failures/2026-11-21T090000Z-resilience"));
    Dossier.write(failed.root());
    failures = failed.report();
    history = Files.writeString(folder.resolve("runs/history.html"),
        HistoryPage.render(History.of(folder.resolve("runs")), 90));
  }

  /** Whatever people and hosts write is text, wherever it is shown. */
  private static void hostileStatements(RunRecord record) {
    record.add(EntryKind.STATEMENT, "BSFG-1.1", "", RunRecord.object().put("statement", HOSTILE).put("name", HOSTILE)
        .put("role", HOSTILE).put("date", HOSTILE).set("record", RunRecord.object().put("ticket", HOSTILE)));
    var waivers = RunRecord.object();
    waivers.putArray("waivers").addObject().put("clause", "BSFG-4.2.2").put("scope", HOSTILE).put("reason", HOSTILE)
        .put("approver", HOSTILE).put("ticket", HOSTILE).put("expires", "2020-01-01");
    record.add(EntryKind.INPUT, "waivers", "", waivers);
    record.add(EntryKind.FAULT, "drill" + HOSTILE, HOSTILE, RunRecord.object().put("phase", "begin"));
    record.add(EntryKind.FAULT, "drill" + HOSTILE, HOSTILE, RunRecord.object().put("phase", "end").put("what", HOSTILE));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(report, 1280);
  }

  private static List<WebElement> all(String css) {
    return browser.driver().findElements(By.cssSelector(css));
  }

  private static String anchor(WebElement link) {
    return link.getDomAttribute("href").substring(1);
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  @Test
  void it_asks_for_nothing_but_itself_and_breaks_none_of_its_own_rules() {
    assertThat(browser.asked()).containsExactly(report.toUri().toString());
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void hostile_text_is_text() {
    assertThat(browser.driver().getTitle()).contains("NOT ACCEPTED").doesNotContain("owned");
    assertThat(all("img, script")).isEmpty();
    for (String section : List.of("statements", "waivers", "drills", "steps", "evidence")) {
      assertThat((String) browser.ask("return document.querySelector(`[aria-labelledby=${arguments[0]}]`).textContent",
          section)).as(section).contains("<img src=x onerror=", "\\u202e\\u001b[31m").doesNotContain("\u202e", "\u001b");
    }
  }

  @Test
  void every_section_is_reached_with_the_tab_key_alone() {
    browser.press(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Skip to the summary");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < SECTIONS.size(); i++) {
      browser.press(Keys.TAB);
      assertThat((String) browser.ask("return getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
      reached.add(anchor(focused()));
    }
    assertThat(reached).isEqualTo(all("nav.contents a").stream().map(ReportInBrowserIT::anchor).toList());
  }

  @Test
  void every_entry_of_the_contents_leads_to_its_section() {
    List<WebElement> links = all("nav.contents a");
    for (int i = 0; i < SECTIONS.size(); i++) {
      links.get(i).sendKeys(Keys.ENTER);
      String heading = (String) browser.ask("""
          const target = document.getElementById(arguments[0]), top = target.getBoundingClientRect().top;
          return top >= -2 && top < innerHeight ? target.textContent : 'out of sight';""", anchor(links.get(i)));
      assertThat(heading).startsWith(SECTIONS.get(i));
    }
    assertThat((String) browser.ask("return getComputedStyle(document.querySelector('nav.contents')).position"))
        .isEqualTo("sticky");
  }

  @Test
  void filters_work_without_script() {
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(SampleRun.CLAUSES);
    all("#show-open").get(0).click();
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(2);
    assertThat(browser.shown(".clause-section h3")).isEqualTo(1);
    all("#show-is-refuted").get(0).click();
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(1);
    all("#show-all").get(0).click();
    all("#only-halt").get(0).click();
    long halts = all(".clauses tr.kind-halt").size();
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(halts).isPositive();
    all("#only-stage-3").get(0).click();
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(all(".clauses tr.kind-halt.stage-3").size()).isPositive();
    assertThat(all("#BSFG-1\\.10").get(0).isDisplayed()).isFalse();
  }

  @Test
  void filters_and_details_follow_the_keyboard() {
    browser.ask("document.getElementById('show-all').focus()");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(focused().getDomAttribute("id")).isEqualTo("show-open");
    assertThat(browser.shown(".clauses tbody tr")).isEqualTo(2);
    browser.ask("document.querySelector('#BSFG-4\\\\.2\\\\.1 details:last-of-type > summary').focus()");
    long before = browser.shown("#BSFG-4\\.2\\.1 dt");
    browser.press(Keys.ENTER);
    assertThat(browser.shown("#BSFG-4\\.2\\.1 dt")).isGreaterThan(before);
  }

  private static void fits(int width) {
    browser.width(width);
    assertThat((List<?>) browser.ask("""
        return document.documentElement.scrollWidth <= arguments[0] ? [] : [...document.body.querySelectorAll('*')]
          .filter(each => each.getBoundingClientRect().right > arguments[0] && !each.closest('.picture'))
          .map(each => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 80));""", width))
        .as("%s at %d pixels", browser.driver().getCurrentUrl(), width).isEmpty();
  }

  @Test
  void it_fits_any_screen_without_scrolling_sideways() {
    List.of(1440, 1100, 768, 360).forEach(ReportInBrowserIT::fits);
    for (Path other : List.of(history, failures)) {
      browser.open(other, 1440);
      List.of(1440, 1100, 768, 360).forEach(ReportInBrowserIT::fits);
    }
  }

  private static List<?> violations() throws IOException {
    try (InputStream axe = ReportInBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      browser.ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>) browser.driver().executeAsyncScript("""
        const done = arguments[arguments.length - 1];
        axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result =>
          done(result.violations.filter(each => ['serious', 'critical'].includes(each.impact)).map(each =>
            each.id + ' ' + each.nodes.length + ' ' + each.nodes.slice(0, 3).map(node => node.target + ' ' +
            node.failureSummary).join(' | '))), error => done(['axe: ' + error]));""");
  }

  @Test
  void axe_finds_nothing_serious() throws IOException {
    // What repeats hundreds of times is looked at in its first examples.
    browser.ask("""
        document.querySelectorAll('.excerpt:nth-of-type(n+5), .clause-section:nth-of-type(n+3), tr:nth-of-type(n+5)')
          .forEach(each => each.remove());
        document.querySelectorAll('details').forEach(each => each.open = true)""");
    assertThat(violations()).isEmpty();
  }

  @Test
  void axe_finds_nothing_serious_in_the_history() throws IOException {
    browser.open(history, 1280);
    assertThat(browser.asked()).containsExactly(history.toUri().toString());
    assertThat(violations()).isEmpty();
  }

  @Test
  void axe_finds_nothing_serious_in_a_run_of_failures() throws IOException {
    browser.open(failures, 1280);
    assertThat(browser.asked()).containsExactly(failures.toUri().toString());
    assertThat(browser.complaints()).isEmpty();
    assertThat(all("img, script")).isEmpty();
    assertThat(violations()).isEmpty();
  }

  @Test
  void each_failure_leads_to_its_story() {
    browser.open(failures, 1280);
    for (WebElement mark : all(".failures .mark")) {
      assertThat(all("#" + anchor(mark)).get(0).getText())
          .startsWith(mark.findElement(By.xpath("ancestor::tr/th")).getText());
    }
    assertThat(all(".failures .mark")).hasSize(4);
  }

  @Test
  void printed_it_has_every_section_with_all_details_a_running_head_and_page_numbers() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(browser.pdf())) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        String here = one.getText(pdf);
        assertThat(here).contains("NOT ACCEPTED · plant-a · 2026-11-21T080000Z-standing-zone-check",
            page + " / " + pdf.getNumberOfPages());
        text.append(here);
      }
      assertThat(SECTIONS).allSatisfy(section -> assertThat(text).contains(section));
      assertThat(text).contains("judged by", "one-zone-of-three-machines", "BSFG-9.1");
    }
    browser.asPrinted();
    assertThat((Long) browser.ask("""
        return [...document.querySelectorAll('details')].filter(each => each.lastElementChild !== each.firstElementChild
          && each.lastElementChild.getBoundingClientRect().height === 0).length""")).isZero();
    assertThat(browser.shown("nav.contents, .filters, .skip")).isZero();
  }
}
