package org.houselist.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a run takes its delivery from.
 *
 * @param folder the inbox, or the set-aside delivery of an earlier try
 * @param earlier set-aside deliveries of nights that were never published, oldest first: their append files are read first
 */
public record DeliverySource(Path folder, List<Path> earlier) {
    public DeliverySource {
        earlier = List.copyOf(earlier);
    }
}
