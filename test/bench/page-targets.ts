/** What a first visit to a patient page may bring, whether it is measured on the wire or worked out from the files. */

/** About what the first flight of a new connection carries, so that no file has to wait for a second. */
export const mostBytes = 14_000;
export const goalBytes = 10_000;
export const mostRequests = 4;
