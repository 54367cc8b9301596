package org.houselist.linkage;

import org.houselist.linkage.MatchModel.Odds;

/** What is found once of all values and of the model, before pairs are compared; for several threads. */
record Known(LevelWeights weights, Together household, Together office, Emails emails, StreetMarks streets) {
    static Known of(People people, MatchModel model) {
        return new Known(
                new LevelWeights(people, model),
                new Together(model, Odds::household),
                new Together(model, Odds::office),
                new Emails(people),
                new StreetMarks(people.words().streets));
    }
}
