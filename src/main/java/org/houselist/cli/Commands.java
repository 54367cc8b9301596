package org.houselist.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Every command by its name, in the order of the help. */
final class Commands {
    private static final List<Class<?>> TYPES = List.of(
            NightlyCommand.class,
            IntakeCommand.class,
            DuplicatesCommand.class,
            AdoptionCommand.class,
            EligibilityCommand.class,
            CheckCommand.class,
            RunsCommand.class,
            MergesCommand.class,
            MatchingCommand.class,
            GenerateCommand.class,
            VersionCommand.class);

    private Commands() {}

    static Map<String, Supplier<CommandLine>> all(Surroundings around, Seams seams) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("nightly", () -> new CommandLine(new NightlyCommand(around, seams)));
        commands.put("intake", () -> new CommandLine(new IntakeCommand(around, seams)));
        commands.put("duplicates", () -> new CommandLine(new DuplicatesCommand(around, seams)));
        commands.put("adoption", () -> new CommandLine(new AdoptionCommand(around, seams)));
        commands.put("eligibility", () -> new CommandLine(new EligibilityCommand(around, seams)));
        commands.put("check", () -> new CommandLine(new CheckCommand(around, seams)));
        commands.put(
                "runs",
                () -> new CommandLine(new RunsCommand())
                        .addSubcommand(new RunsListCommand(around, seams))
                        .addSubcommand(new RunsShowCommand(around, seams)));
        commands.put("merges", () -> merges(around, seams));
        commands.put(
                "matching",
                () -> new CommandLine(new MatchingCommand())
                        .addSubcommand(new ExplainBlockingCommand(around, seams))
                        .addSubcommand(new TrainCommand(around, seams))
                        .addSubcommand(new EvaluateCommand(around)));
        commands.put("generate", () -> new CommandLine(new GenerateCommand(around, seams)));
        commands.put("version", () -> new CommandLine(new VersionCommand(around)));
        return commands;
    }

    private static CommandLine merges(Surroundings around, Seams seams) {
        return new CommandLine(new MergesCommand())
                .addSubcommand(new MergesListCommand(around, seams))
                .addSubcommand(new MergesShowCommand(around, seams))
                .addSubcommand(new MergesApproveCommand(around, seams))
                .addSubcommand(new MergesRejectCommand(around, seams))
                .addSubcommand(new MergesUndoCommand(around, seams))
                .addSubcommand(new MergesAssignCommand(around, seams))
                .addSubcommand(new MergesExportCommand(around, seams))
                .addSubcommand(new MergesImportCommand(around, seams));
    }

    /** Every command by its name, with its description and nothing else: what the list of commands shows. */
    static Map<String, CommandLine> listed() {
        Map<String, CommandLine> listed = new LinkedHashMap<>();
        for (Class<?> type : TYPES) {
            Command command = type.getAnnotation(Command.class);
            CommandSpec spec = CommandSpec.create();
            spec.usageMessage().description(command.description());
            listed.put(command.name(), new CommandLine(spec));
        }
        return listed;
    }
}
