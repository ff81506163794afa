/** How many characters of JSON go into one message between a process and its activities: with four bytes each, and sealed, still below the 2 MB that Temporal takes. */
export const partLimit = 400_000;
