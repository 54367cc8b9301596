package org.houselist.batch;

/** The {@code '} that we put before a value that a spreadsheet would take for a formula (OWASP, CSV injection). */
public final class FormulaGuard {
    private FormulaGuard() {}

    /** Takes off one. {@code '+49 1} is {@code +49 1}; {@code 't Hooft} stays. */
    public static String off(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isFormula(text.charAt(1)) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet may take this value for a formula. */
    static boolean isFormula(String value) {
        return !value.isEmpty() && isFormula(value.charAt(0));
    }

    private static boolean isFormula(char first) {
        return "=+-@\t\r".indexOf(first) >= 0;
    }
}
