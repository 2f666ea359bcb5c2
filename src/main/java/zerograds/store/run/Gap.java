package zerograds.store.run;

/**
 * Iterations, or another event, that cannot be read.
 *
 * @param first sequence number of what is missing
 * @param last sequence number
 * @param reason for people, with the file's name
 */
public record Gap(long first, long last, String reason) {}
