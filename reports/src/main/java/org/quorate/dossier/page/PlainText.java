package org.quorate.dossier.page;

/**
 * Foreign text made safe to show and to write as XML.
 *
 * <p>Control characters, text direction overrides and halves of surrogate pairs are shown as escapes, so that nothing a
 * host printed can hide, reorder or break what a reader sees.
 */
public final class PlainText {
  private PlainText() {}

  public static String of(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (hidden(point)) {
        plain = plain == null ? new StringBuilder(text.substring(0, i)) : plain;
        plain.append("\\u%04x".formatted(point));
      } else if (plain != null) {
        plain.appendCodePoint(point);
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n' && point != '\t';
      case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (point & 0xfffe) == 0xfffe;
    };
  }
}
