package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine, without a window, and what tests ask of it. */
final class Chromium implements AutoCloseable {
  private static final Pattern ASKED = Pattern.compile("\"url\":\"([^\"]+)\"");
  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** @param folder of its own, for its profile */
  static Chromium start(Path folder) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").toString());
    // Root and containers have no sandbox and little shared memory; the pages are our own.
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder()
        .usingDriverExecutable(program("chromedriver").toFile()).usingAnyFreePort().build(), options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    return new Chromium(driver);
  }

  private static Path program(String name) {
    return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable).findFirst().orElseThrow(() -> new AssertionError(
            "expected chromium and chromedriver on the PATH, found no %s; install them: environments/machine/prepare tests"
                .formatted(name)));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page anew, as wide as this, and forgets what was asked for before. */
  void open(Path page, int width) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    width(width);
    driver.get("about:blank");
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.manage().logs().get(LogType.BROWSER);
    driver.get(page.toUri().toString());
  }

  void width(int width) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /** Shows the page as it is on paper. */
  void asPrinted() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** Addresses that were asked for since the page was opened, its own among them. */
  List<String> asked() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(entry -> entry.getMessage())
        .filter(each -> each.contains("Network.requestWillBeSent\"") || each.contains("Network.webSocketCreated\""))
        .map(ASKED::matcher).filter(found -> found.find()).map(found -> found.group(1)).toList();
  }

  /** What the browser complained about since the page was opened. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(entry -> entry.getMessage()).toList();
  }

  /** Presses keys as a person does, wherever the focus is. */
  void press(Keys... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  Object ask(String script, Object... given) {
    return driver.executeScript(script, given);
  }

  /** How many elements can be seen. */
  long shown(String css) {
    return (Long) ask("return [...document.querySelectorAll(arguments[0])].filter(each => each.checkVisibility()).length",
        css);
  }

  byte[] pdf() {
    byte[] pdf = Base64.getDecoder().decode((String) driver.executeCdpCommand("Page.printToPDF",
        Map.of("preferCSSPageSize", true, "printBackground", false)).get("data"));
    assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    return pdf;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
