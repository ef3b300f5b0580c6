/**
 * A row as it was read. A save names its version, so that nobody overwrites what they have not seen; where somebody
 * saved in between, the statement finds no row and changes nothing.
 */
export type ReadRow = { id: string; version: number };
