/** Marks an address and a form that brings back what was typed before a session ended. */
export const keptField = "_kept";
