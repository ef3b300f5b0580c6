/**
 * The boxes of a form that ask which work it is. Somebody types words and searches, or saves at once; what the words may
 * mean comes back as choices, with the words for which they were found.
 */
export type WorkBoxes = {
  /** the box for words */
  words: string;
  /** the choice among what was found */
  choice: string;
};

/** Which words the choices belong to: when others stand in the box by now, the choice counts no more. */
export const foundForField = "foundFor";
/** Nobody says what they do at greater length. */
export const longestWork = 200;
/** The button that searches (`intent`). */
export const findIntent = "find";
/** The choice that none of them is meant: the words stay as they are. */
export const keepWords = "-";
