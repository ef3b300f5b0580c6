import type { Feeling } from "~/domain/support/messages";

/** Pictures beside the words; the words carry the meaning. */
export const FACES: Readonly<Record<Feeling, string>> = { good: "🙂", fair: "😐", bad: "🙁" };
