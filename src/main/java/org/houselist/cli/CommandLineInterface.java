package org.houselist.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.houselist.batch.DatabaseInUse;
import org.houselist.batch.LockHeld;
import org.houselist.batch.UnreadableFile;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.Problem;
import org.houselist.settings.SettingsRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The commands together: reads the arguments, tells every usage problem at once, and runs the one that is asked for. */
public final class CommandLineInterface {
    private final Surroundings around;
    private final Map<String, Supplier<CommandLine>> commands;

    /** Runs nothing yet. */
    public CommandLineInterface(Surroundings around, Seams seams) {
        this.around = around;
        this.commands = Commands.all(around, seams);
    }

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public int run(String... args) {
        CommandLine commandLine = commandLine(args);
        ParseResult parsed = commandLine.parseArgs(args);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult last = last(parsed);
        Object command = last.commandSpec().userObject();
        List<Problem> problems = new ArrayList<>(UsageProblems.of(parsed, commands.keySet()));
        if (command instanceof HouseListCommand asked) {
            problems.addAll(asked.problems());
            return (problems.isEmpty() ? run(last.commandSpec().qualifiedName(), asked) : refuse(problems)).code();
        }
        if (problems.isEmpty()) {
            last.commandSpec().commandLine().usage(around.err(), Ansi.OFF);
            return ExitCode.REFUSED.code();
        }
        return refuse(problems).code();
    }

    private ExitCode refuse(List<Problem> problems) {
        problems.forEach(problem -> around.err().println(problem.line()));
        return ExitCode.REFUSED;
    }

    private ExitCode run(String name, HouseListCommand command) {
        try {
            return command.run();
        } catch (SettingsRefused e) {
            return refuse(e.problems());
        } catch (UnreadableFile e) {
            around.err().println(e.getMessage());
            return ExitCode.REFUSED;
        } catch (LockHeld | DatabaseInUse held) {
            around.err().println(held.getMessage());
            return ExitCode.LOCKED;
        } catch (Exception e) {
            around.err()
                    .println(name + ": " + Failure.sentence(e)
                            + (command instanceof NightCommand
                                    ? "; nothing was published, run it again to resume"
                                    : ""));
            return ExitCode.FAILED;
        }
    }

    /** Only the command that is named is built: reading the annotations of all of them takes longer than the help. */
    private CommandLine commandLine(String... args) {
        CommandLine root = new CommandLine(new Root());
        String first = args.length == 0 ? "" : args[0];
        if (commands.containsKey(first)) {
            root.addSubcommand(commands.get(first).get());
        } else {
            Commands.listed().forEach(root::addSubcommand);
        }
        root.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpWidth(110);
        collectErrors(root);
        return root;
    }

    private static void collectErrors(CommandLine commandLine) {
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getSubcommands().values().forEach(CommandLineInterface::collectErrors);
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    @Command(
            name = "houselist",
            mixinStandardHelpOptions = true,
            versionProvider = VersionLine.class,
            description = "The nightly job between a performing-arts organisation's CRM and its mailing tool.",
            footer = {
                "",
                "Exit codes: 0 done, 1 failed, 2 usage or settings, 3 held by a brake, 4 locked, 5 already published.",
                "",
                "Example: houselist check --config jobs/nightly.yaml"
            })
    private static final class Root {}
}
