package org.quorate.dossier.page;

/** A long text as a beginning and a rest that a reader may open. */
record Shortened(String head, String rest) {
  private static final int MOST = 480;
  private static final int SHOWN = 400;

  static Shortened of(String text) {
    if (text.length() <= MOST) {
      return new Shortened(text, "");
    }
    int space = text.lastIndexOf(' ', SHOWN);
    int end = space > SHOWN / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, SHOWN));
    return new Shortened(text.substring(0, end) + " …", text.substring(end).strip());
  }
}
