package org.houselist.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Every command by its name, in the order of the help. */
final class Commands {
    private Commands() {}

    static Map<String, Supplier<CommandLine>> all(Surroundings around, Seams seams) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("nightly", () -> new CommandLine(new NightlyCommand(around, seams)));
        commands.put("intake", () -> new CommandLine(new IntakeCommand(around, seams)));
        commands.put("duplicates", () -> new CommandLine(new DuplicatesCommand(around, seams)));
        commands.put("adoption", () -> new CommandLine(new AdoptionCommand(around, seams)));
        commands.put("eligibility", () -> new CommandLine(new EligibilityCommand(around, seams)));
        commands.put("check", () -> new CommandLine(new CheckCommand(around, seams)));
        commands.put("runs", () -> new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(around, seams))
                .addSubcommand(new RunsShowCommand(around, seams)));
        commands.put("generate", () -> new CommandLine(new GenerateCommand(around, seams)));
        commands.put("version", () -> new CommandLine(new VersionCommand(around)));
        return commands;
    }
}
