package org.houselist.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.houselist.settings.Problem;
import org.houselist.settings.Suggestion;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser could not make sense of, in our words. */
final class UsageProblems {
    private UsageProblems() {}

    /**
     * All of them, of the command and its subcommand.
     *
     * @param commands the names that the first argument may be
     */
    static List<Problem> of(ParseResult parsed, Collection<String> commands) {
        Stream<Problem> own = parsed.errors().stream().flatMap(error -> problems(error, commands));
        if (parsed.errors().stream()
                .anyMatch(error ->
                        error instanceof UnmatchedArgumentException unmatched && isOptionBeforeTheCommand(unmatched))) {
            return own.toList();
        }
        Stream<Problem> below = parsed.hasSubcommand() ? of(parsed.subcommand(), commands).stream() : Stream.of();
        return Stream.concat(own, below).distinct().toList();
    }

    private static Stream<Problem> problems(Exception error, Collection<String> commands) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            Stream<Problem> unknown = unmatched.getUnmatched().stream().map(word -> unknown(word, unmatched, commands));
            return isOptionBeforeTheCommand(unmatched) || isUnknownCommand(unmatched)
                    ? unknown.limit(1) // the rest belongs to it
                    : unknown;
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Stream.of(Problem.at(name(missing.getMissing().get(0)), "no value", "one after it", "see --help"));
        }
        ArgSpec spec = error instanceof ParameterException parameter ? parameter.getArgSpec() : null;
        if (spec instanceof OptionSpec option && option.arity().max() == 0) {
            return Stream.of(Problem.at(name(option), "a value after it", "it alone", "leave the value out"));
        }
        String told = String.valueOf(error.getMessage());
        return Stream.of(
                Problem.at(spec == null ? "command line" : name(spec), told, "what --help shows", "correct it"));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static boolean isOptionBeforeTheCommand(UnmatchedArgumentException error) {
        return error.getCommandLine().getParent() == null
                && error.getUnmatched().get(0).startsWith("-")
                && error.getUnmatched().size() > 1;
    }

    private static boolean isUnknownCommand(UnmatchedArgumentException error) {
        return !error.getCommandLine().getSubcommands().isEmpty()
                && !error.getUnmatched().get(0).startsWith("-");
    }

    private static Problem unknown(String word, UnmatchedArgumentException error, Collection<String> commands) {
        Collection<String> options =
                error.getCommandLine().getCommandSpec().optionsMap().keySet();
        Collection<String> below = error.getCommandLine().getSubcommands().isEmpty()
                ? List.of()
                : error.getCommandLine().getParent() == null
                        ? commands
                        : error.getCommandLine().getSubcommands().keySet();
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            return isOptionBeforeTheCommand(error)
                    ? Problem.at(
                            option, "it before any command", "a command first", "write it after the command's name")
                    : Problem.at(
                            option,
                            "an unknown option",
                            "one of " + String.join(", ", options),
                            Suggestion.among(options, option));
        }
        return below.isEmpty()
                ? Problem.at(word, "a word too many", "options only", "remove it, or see --help")
                : Problem.at(
                        word,
                        "an unknown command",
                        "one of " + String.join(", ", below),
                        word.equals("help") ? "write --help, alone or after a command" : Suggestion.among(below, word));
    }
}
