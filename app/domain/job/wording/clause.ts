import type { Tag } from "./lexicon";
import type { Mark, Sentence } from "./sentence";

const swallowed: ReadonlySet<Tag> = new Set<Tag>([
  ...([
    "neg",
    "without",
    "only",
    "need",
    "hire",
    "must",
    "seek",
    "preposition",
    "with",
    "ask",
    "may",
    "reject",
    "takeOff",
    "cash",
    "moneyOther",
  ] as const),
]);

/** A sentence with its marks, asked about what stands near a word. */
export class Reading {
  readonly marks: readonly Mark[];

  constructor(
    readonly sentence: Sentence,
    marks: readonly Mark[],
  ) {
    // "kein Problem" is one thing said: its "kein" denies nothing else
    const inside = (mark: Mark) =>
      marks.some(
        (other) =>
          other.to - other.from > mark.to - mark.from &&
          other.from <= mark.from &&
          mark.to <= other.to &&
          other.tag !== mark.tag,
      );
    this.marks = marks.filter((mark) => !(swallowed.has(mark.tag) && inside(mark)));
  }

  clauseOf(mark: Mark): number {
    return this.sentence.clauses[mark.from] ?? 0;
  }

  all(tag: Tag): Mark[] {
    return this.marks.filter((mark) => mark.tag === tag);
  }

  /** Marks of these tags, everywhere or in the clause of a word. */
  some(names: readonly Tag[], clauses?: readonly number[]): Mark[] {
    return this.marks.filter(
      (mark) => names.includes(mark.tag) && (clauses === undefined || clauses.includes(this.clauseOf(mark))),
    );
  }

  /** Whether a clause begins with such a word, behind its comma. */
  startsWith(tag: Tag, clause: number): boolean {
    const first = this.sentence.clauses.indexOf(clause);
    return this.all(tag).some((mark) => mark.from === first || mark.from === first + 1);
  }

  /** Whether one of these stands at most so many words before or after, in the same clause. */
  near(mark: Mark, names: readonly Tag[], before: number, after = 0): boolean {
    return this.some(names, [this.clauseOf(mark)]).some(
      (other) =>
        other !== mark &&
        ((other.from <= mark.from && mark.to <= other.to && other.tag !== mark.tag) ||
          (other.to <= mark.from && mark.from - other.to < before) ||
          (other.from >= mark.to && other.from - mark.to < after)),
    );
  }
}
