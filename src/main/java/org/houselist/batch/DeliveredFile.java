package org.houselist.batch;

import java.time.Instant;

/**
 * One delivered file as it was read.
 *
 * @param name the file's name, without a folder
 * @param bytes its size
 * @param sha256 its SHA-256 in lower-case hexadecimal digits
 * @param modified its modification time when it was read
 */
public record DeliveredFile(String name, long bytes, String sha256, Instant modified) {}
