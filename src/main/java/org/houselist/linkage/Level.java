package org.houselist.linkage;

import java.util.List;

/**
 * One degree of agreement; a comparison's levels are tried in their order.
 *
 * @param name its name in a model file
 * @param words the end of "… is the same": what a person reads
 * @param catches two values that it catches
 * @param letsPass two values that it lets pass to a later level
 */
public record Level(String name, String words, List<String> catches, List<String> letsPass) {
    static Level of(String name, String words, List<String> catches, List<String> letsPass) {
        return new Level(name, words, catches, letsPass);
    }
}
