package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.linkage.HouseRules;
import org.houselist.linkage.People;
import org.houselist.linkage.Person;
import org.houselist.settings.Problem;
import org.houselist.settings.SettingsRefused;

/** People of one file or two, with their ids. */
final class PeopleRead {
    private static final int MOST_PROBLEMS = 20;

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> byId = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final People people;
    private int boundary;
    private int unreadable;

    private PeopleRead(Surroundings around, PeopleOptions options, String extraColumn) throws IOException {
        People.Builder builder = new People.Builder(HouseRules.usual());
        for (Path path : options.files(around)) {
            boundary = byId.isEmpty() ? 0 : ids.size();
            Map<String, Integer> here = new HashMap<>();
            byId.add(here);
            PeopleFile file = new PeopleFile(path, options);
            file.read(extraColumn, (line, columns) -> add(builder, here, path, line, columns));
            unreadable += file.unreadable();
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        people = builder.build();
    }

    /**
     * @param extraColumn a further column to be kept, or empty
     * @throws SettingsRefused where a column is not there or two rows have one id
     */
    static PeopleRead of(Surroundings around, PeopleOptions options, String extraColumn) throws IOException {
        return new PeopleRead(around, options, extraColumn);
    }

    private void add(
            People.Builder builder, Map<String, Integer> here, Path path, long line, Map<String, String> columns) {
        String id = columns.getOrDefault("patron_id", "");
        boolean known = id.isEmpty() || here.putIfAbsent(id, ids.size()) != null;
        if (known && problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.at(
                    path.getFileName() + ":" + line,
                    id.isEmpty() ? "no id" : "the id \"" + id + "\" again",
                    "one row an id",
                    "name another column with --id, or correct the row"));
        }
        ids.add(id);
        extra.add(columns.getOrDefault("", ""));
        builder.add(Person.of(columns));
    }

    People people() {
        return people;
    }

    String id(int person) {
        return ids.get(person);
    }

    /** The extra column's value. */
    String extra(int person) {
        return extra.get(person);
    }

    /** The number of the second input's first record; 0 with one input. */
    int boundary() {
        return boundary;
    }

    int unreadable() {
        return unreadable;
    }

    boolean isTwoInputs() {
        return byId.size() == 2;
    }

    /** Whether two ids are of one input, and could not be of both: such a pair is not asked for. */
    boolean inOneInput(String one, String other) {
        boolean across = (find(0, one) >= 0 && find(1, other) >= 0) || (find(1, one) >= 0 && find(0, other) >= 0);
        return !across && byId.stream().anyMatch(ids -> ids.containsKey(one) && ids.containsKey(other));
    }

    /** The record with this id; of two inputs in the given one. -1 where there is none. */
    int find(int input, String id) {
        return byId.get(Math.min(input, byId.size() - 1)).getOrDefault(id, -1);
    }
}
