package org.houselist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the sources themselves must keep to, where compiled classes do not show it. */
class SourcesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SCHEMA = Path.of("src/main/resources/db/migration");
    /** V4.1 brings the first two into send_history, V13 the other into kept. */
    private static final Set<String> GONE = Set.of("send", "send_summary", "kept_people");

    /** Longer than a screen, and yet nothing but a list with a line for each column. */
    private static final Set<String> LISTS = Set.of("PatronRule.java admit");

    /** A method's lines, from its signature to its last brace. */
    private record Length(String method, long lines) {}

    @Test
    void methods_are_short() throws IOException {
        List<Length> all = methods();
        List<Length> long15 = all.stream().filter(method -> method.lines() > 15).toList();
        List<Length> long30 = all.stream()
                .filter(method -> method.lines() > 30 && !LISTS.contains(method.method()))
                .toList();

        System.out.printf(
                "methods: %d, longer than 15 lines: %d, longer than 30: %d%n",
                all.size(), long15.size(), long30.size());
        assertThat(long30).as("no method is longer than a screen").isEmpty();
        assertThat(long15).as("nine methods of ten are read at a glance").hasSizeLessThanOrEqualTo(all.size() / 10);
    }

    @Test
    void every_package_says_what_it_is_and_what_may_be_null() throws IOException {
        for (Path folder : folders()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .startsWith("/**")
                    .contains("@NullMarked\n");
        }
    }

    @Test
    void a_table_is_written_by_one_class_of_its_owner() throws IOException {
        Map<String, String> owners = owners();
        Map<String, TreeSet<String>> writers = writers(owners);

        assertThat(writers.keySet())
                .as("a table that nobody writes is not needed")
                .isEqualTo(owners.keySet());
        assertThat(writers)
                .allSatisfy((table, classes) -> assertThat(classes)
                        .as("who writes " + table)
                        .singleElement()
                        .asString()
                        .startsWith(owners.get(table) + "."));
    }

    /** The package that the schema names as the owner of each table. */
    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> scripts = Files.list(SCHEMA)) {
            for (Path script :
                    scripts.filter(path -> path.toString().endsWith(".sql")).toList()) {
                addOwners(script, owners);
            }
        }
        owners.keySet().removeAll(GONE);
        return owners;
    }

    private static void addOwners(Path script, Map<String, String> owners) throws IOException {
        String owner = "";
        for (String line : Files.readAllLines(script)) {
            Matcher said = Pattern.compile("^-- .*Owner: (\\w+)").matcher(line);
            Matcher table =
                    Pattern.compile("^create table if not exists (\\w+) \\($").matcher(line);
            if (said.find()) {
                owner = said.group(1);
            } else if (table.find()) {
                assertThat(owner).as("the owner of " + table.group(1)).isNotEmpty();
                owners.put(table.group(1), owner);
                owner = "";
            }
        }
    }

    /** The classes that write each table, as package.Class. */
    private static Map<String, TreeSet<String>> writers(Map<String, String> owners) throws IOException {
        Pattern writing = Pattern.compile(
                "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate\\s+table|copy|update(?=\\s+\\w+\\s+set\\b))\\s+(\\w+)");
        Map<String, TreeSet<String>> writers = new TreeMap<>();
        for (Path file : files()) {
            Matcher found = writing.matcher(Files.readString(file));
            while (found.find()) {
                String table = found.group(1).replaceAll("_before$", "");
                if (owners.containsKey(table)) {
                    String name = file.getFileName().toString().replace(".java", "");
                    String writer = file.getParent().getFileName() + "." + name;
                    writers.computeIfAbsent(table, any -> new TreeSet<>()).add(writer);
                }
            }
        }
        return writers;
    }

    private static List<Length> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Length> lengths = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScan(unit, positions).scan(unit, lengths);
            }
            return lengths;
        }
    }

    private static final class MethodScan extends TreePathScanner<Void, List<Length>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodScan(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Length> lengths) {
            LineMap lines = unit.getLineMap();
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            long first = method.getReturnType() == null
                    ? lines.getLineNumber(positions.getStartPosition(unit, method))
                    : lines.getLineNumber(positions.getStartPosition(unit, method.getReturnType()));
            String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
            lengths.add(new Length(file + " " + method.getName(), last - first + 1));
            return super.visitMethod(method, lengths);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES.resolve("org"))) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders() throws IOException {
        return files().stream().map(Path::getParent).distinct().toList();
    }
}
