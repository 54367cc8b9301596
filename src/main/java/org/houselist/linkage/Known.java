package org.houselist.linkage;

/** What is found once of all values before pairs are compared; for several threads. */
record Known(Rarity rarity, Emails emails, StreetMarks streets) {
    static Known of(People people, MatchModel model) {
        return new Known(new Rarity(people, model), new Emails(people), new StreetMarks(people.words().streets));
    }
}
