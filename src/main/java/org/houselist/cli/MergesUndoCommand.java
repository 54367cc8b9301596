package org.houselist.cli;

import org.houselist.matching.DecisionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes back an approval or a rejection: the pair is open again.",
            "Not where the CRM has merged the two, and where it was asked to, only with --withdrawn."
        },
        footer = {"", "Example: houselist merges undo M-1581FX7Z2YQZ --config jobs/nightly.yaml"})
final class MergesUndoCommand extends MergesDecision {
    @Option(names = "--withdrawn", description = "The request was taken back in the CRM.")
    private boolean withdrawn;

    MergesUndoCommand(Surroundings around, Seams seams) {
        super(DecisionKind.UNDO, around, seams);
    }

    @Override
    boolean withdrawn() {
        return withdrawn;
    }
}
