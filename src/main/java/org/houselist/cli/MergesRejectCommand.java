package org.houselist.cli;

import org.houselist.matching.DecisionKind;
import picocli.CommandLine.Command;

@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides that pairs are not one person; they are never asked again.",
            "All of them are rejected, or, where one cannot be, none."
        },
        footer = {
            "",
            "Example: houselist merges reject M-1581FX7Z2YQZ --config jobs/nightly.yaml --because \"mother and son\""
        })
final class MergesRejectCommand extends MergesDecision {
    MergesRejectCommand(Surroundings around, Seams seams) {
        super(DecisionKind.REJECT, around, seams);
    }
}
