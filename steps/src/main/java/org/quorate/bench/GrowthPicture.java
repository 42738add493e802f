package org.quorate.bench;

import java.util.Map;

/** How time grows with the number of operations, both on scales of tens, as a picture. */
final class GrowthPicture {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 360;
  private static final int MARGIN = 60;
  private static final String[] COLOURS = {"#1f4e79", "#b45309", "#4d7c0f"};

  private GrowthPicture() {}

  /** @param series by name, milliseconds by number of operations */
  static String of(Map<String, Map<Integer, Double>> series) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" ".formatted(WIDTH, HEIGHT));
    svg.append("font-family=\"sans-serif\" font-size=\"12\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int power = 3; power <= 6; power++) {
      svg.append("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">1e%d</text>\n".formatted(
          x(Math.pow(10, power)), HEIGHT - MARGIN + 18, power));
    }
    for (int power = -1; power <= 4; power++) {
      svg.append("<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s ms</text>\n".formatted(
          MARGIN - 6, y(Math.pow(10, power)) + 4, power < 0 ? "0.1" : String.valueOf((int) Math.pow(10, power))));
      svg.append("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n".formatted(MARGIN, y(Math.pow(10, power)), WIDTH - 20));
    }
    int number = 0;
    for (Map.Entry<String, Map<Integer, Double>> one : series.entrySet()) {
      line(svg, one.getKey(), one.getValue(), number++);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, String name, Map<Integer, Double> points, int number) {
    String colour = COLOURS[number % COLOURS.length];
    StringBuilder path = new StringBuilder();
    points.forEach((operations, millis) -> path.append("%s%.1f %.1f".formatted(
        path.length() == 0 ? "M" : "L", x(operations), y(millis))));
    svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(path, colour));
    svg.append("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n".formatted(
        MARGIN + 10, 20 + 16 * number, colour, name));
  }

  private static double x(double operations) {
    return MARGIN + (Math.log10(operations) - 3) / 3 * (WIDTH - MARGIN - 40);
  }

  private static double y(double millis) {
    return HEIGHT - MARGIN - (Math.log10(Math.max(0.1, millis)) + 1) / 5 * (HEIGHT - MARGIN - 30);
  }
}
