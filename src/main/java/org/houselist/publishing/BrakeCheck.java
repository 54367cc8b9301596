package org.houselist.publishing;

import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.Warnings;

/** Judges a night by all brakes and says what else is odd about its delivery. */
final class BrakeCheck {
    private final List<Brake> brakes;
    private final PublishingRequest request;
    private final List<Manifest.Brake> judged = new ArrayList<>();
    private final List<BrakeHeld.Held> held = new ArrayList<>();

    BrakeCheck(List<Brake> brakes, PublishingRequest request) {
        this.brakes = List.copyOf(brakes);
        this.request = request;
    }

    /** Judges by all brakes, in their order. A release counts, and is kept, only where the brake holds. */
    void judge(NightFigures night) {
        for (Brake brake : brakes) {
            Brake.Judgement judgement = brake.judge(night);
            boolean released = judgement.holds() && request.release().contains(brake.code());
            judged.add(new Manifest.Brake(
                    brake.code(),
                    judgement.holds(),
                    released,
                    released ? request.because() : null,
                    judgement.figures()));
            if (judgement.holds() && !released) {
                held.add(new BrakeHeld.Held(brake.code(), judgement.found()));
            }
        }
    }

    /** What each brake saw. */
    List<Manifest.Brake> judged() {
        return judged;
    }

    /** Ends the night where a brake holds that nobody released. */
    void holdTheNight() {
        if (!held.isEmpty()) {
            throw new BrakeHeld(held);
        }
    }

    /** What is odd about the delivery, and yet no reason to hold the night. */
    static void warn(NightFigures night, String step, Warnings warnings) {
        for (NightFigures.Kind kind : night.kinds()) {
            if (night.takesDelivery() && kind.full() && kind.files() == 0 && kind.deliveredBefore()) {
                warnings.say(step, kind.kind() + ": no file tonight; what was last delivered still holds");
            }
            if (kind.kind().equals("subscribers") && kind.sameBytes()) {
                warnings.say(
                        step,
                        "subscribers: the very bytes of the last published night; "
                                + "expected a new export, see whether the mailing tool still makes one");
            }
        }
    }
}
