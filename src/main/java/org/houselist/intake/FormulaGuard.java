package org.houselist.intake;

/** The {@code '} that we put before a value that a spreadsheet would take for a formula (OWASP, CSV injection). */
final class FormulaGuard {
    private FormulaGuard() {}

    /** Takes off one. {@code '+49 1} is {@code +49 1}; {@code 't Hooft} stays. */
    static String off(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
