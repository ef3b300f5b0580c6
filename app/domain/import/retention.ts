/**
 * Days for which the rows of a list stay after it was stored, so that the refused ones can be fetched and mended; a list
 * that nobody confirmed goes after the same time. As long as an unfinished registration (proposal of the retention
 * table, editable; no paragraph names a number, Art. 5(1)(e) GDPR only asks for no longer than needed).
 */
export const IMPORT_ROWS_DAYS = 30;
