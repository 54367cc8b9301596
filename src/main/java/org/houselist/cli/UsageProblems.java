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
        Stream<Problem> below = parsed.hasSubcommand() ? of(parsed.subcommand(), commands).stream() : Stream.of();
        return Stream.concat(own, below).distinct().toList();
    }

    private static Stream<Problem> problems(Exception error, Collection<String> commands) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream().map(word -> unknown(word, unmatched, commands));
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Stream.of(Problem.at(name(missing.getMissing().get(0)), "no value", "one after it", "see --help"));
        }
        ArgSpec spec = error instanceof ParameterException parameter ? parameter.getArgSpec() : null;
        String told = String.valueOf(error.getMessage());
        return Stream.of(
                Problem.at(spec == null ? "command line" : name(spec), told, "what --help shows", "correct it"));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
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
            return Problem.at(
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
                        Suggestion.among(below, word));
    }
}
