import type { Role } from "./actor";
import { refused } from "./errors";

/** The `from` of the event that creates a row. */
export const newRow = "new";

/**
 * One line of a status table: from which states an event leads where, who may bring it about, and what must be true of
 * the facts. Two lines for the same state and event have conditions that exclude each other.
 */
export type StatusRow<S extends string> = {
  readonly from: readonly (S | typeof newRow)[];
  readonly event: string;
  readonly to: S;
  readonly roles: readonly Role[];
  readonly when?: (facts: never) => boolean;
};

declare const fromTable: unique symbol;

/**
 * A change of state that a table allows. Only a table makes one, so a repository that takes it cannot write a state
 * that no table knows; it changes the row only while this still stands in one of `from`.
 */
export type Move<T extends string, S extends string = string> = {
  readonly of: T;
  readonly from: readonly S[];
  readonly to: S;
  readonly [fromTable]: true;
};

type EventOf<R extends readonly StatusRow<string>[]> = R[number]["event"];
type ConditionOf<R extends readonly StatusRow<string>[], E> = Extract<
  Extract<R[number], { event: E }>,
  { when: unknown }
>["when"];
/** The facts that the conditions of an event ask for; an event without a condition takes none. */
type FactsOf<R extends readonly StatusRow<string>[], E> = [ConditionOf<R, E>] extends [never]
  ? []
  : [facts: ConditionOf<R, E> extends (facts: infer F) => boolean ? F : never];

/**
 * The states of one kind of row. Everything that asks for or changes a state uses it: pages for what they may offer,
 * services for what happens, repositories for what they may write, statements for the states they mean.
 * @param of the table of the database, by the name it has in code
 * @param states every state, in the order in which people read them
 */
export function statusTable<
  const T extends string,
  const S extends string,
  const R extends readonly StatusRow<NoInfer<S>>[],
>(of: T, states: readonly S[], rows: R) {
  type Event = EventOf<R>;

  const rowsOf = (event: string, role: Role, facts: readonly unknown[]) =>
    rows.filter(
      (row) =>
        row.event === event && row.roles.includes(role) && (row.when === undefined || row.when(...(facts as [never]))),
    );

  /** The state an event leads to, or null where the table has no line for it. */
  function next<E extends Event>(state: string, event: E, role: Role, ...facts: FactsOf<R, E>): S | null {
    const row = rowsOf(event, role, facts).find(({ from }) => (from as readonly string[]).includes(state));
    return row?.to ?? null;
  }

  /** A line without a condition: with one, an event has to say what is true of the row. */
  const stepTo = (state: string, to: S, role: Role) =>
    rows.find(
      (row) =>
        row.to === to &&
        row.when === undefined &&
        row.roles.includes(role) &&
        (row.from as readonly string[]).includes(state),
    );

  const made = (from: readonly S[], to: S) => ({ of, from, to }) as unknown as Move<T, S>;
  const inOrder = (some: readonly string[]) => states.filter((state) => some.includes(state));
  const live = inOrder(rows.flatMap((row) => row.from));

  return {
    of,
    states,
    rows: rows as readonly StatusRow<S>[],
    events: [...new Set(rows.map((row) => row.event))] as readonly Event[],
    /** States that something may still lead out of, if only back to themselves. */
    live,
    /** States that nothing leads out of. */
    ended: states.filter((state) => !live.includes(state)),
    next,
    isLive: (state: string): boolean => (live as readonly string[]).includes(state),

    /** Whether an event may happen in a state. */
    may<E extends Event>(state: string, event: E, role: Role, ...facts: FactsOf<R, E>): boolean {
      return next(state, event, role, ...facts) !== null;
    },

    /** The change an event makes to a row that stands in `state`, or null where it may not happen. */
    move<E extends Event>(state: string, event: E, role: Role, ...facts: FactsOf<R, E>): Move<T, S> | null {
      const to = next(state, event, role, ...facts);
      return to === null ? null : made([state as S], to);
    },

    /** Like `move`, for callers that need not explain the refusal. @throws AppError rule `transition` */
    mustMove<E extends Event>(state: string, event: E, role: Role, ...facts: FactsOf<R, E>): Move<T, S> {
      const to = next(state, event, role, ...facts);
      if (to === null) throw refused("transition");
      return made([state as S], to);
    },

    /** The change an event makes to every row that stands where it may happen: for statements over many rows. */
    moveAll<E extends Event>(event: E, role: Role, ...facts: FactsOf<R, E>): Move<T, S> {
      const found = rowsOf(event, role, facts);
      const [to, ...others] = new Set(found.map((row) => row.to));
      if (to === undefined || others.length > 0) throw new Error(`${of}: ${event} by ${role} leads to no one state`);
      return made(inOrder(found.flatMap((row) => row.from)), to as S);
    },

    /** What a form may offer as the state of a row that stands in `state`: that one, and where one step leads from it. */
    choices: (state: string, role: Role): readonly S[] =>
      states.filter((to) => to === state || stepTo(state, to, role) !== undefined),

    /**
     * The change to a state that somebody chose in a form; null where the row stays as it is.
     * @throws refused `transition` at `state`
     */
    chosen(state: string, to: S, role: Role): Move<T, S> | null {
      if (state === to) return null;
      if (stepTo(state, to, role) === undefined) throw refused("transition", {}, "state");
      return made([state as S], to);
    },

    /** The state a new row begins in. @throws AppError rule `transition` */
    begin<E extends Event>(event: E, role: Role, ...facts: FactsOf<R, E>): S {
      const to = next(newRow, event, role, ...facts);
      if (to === null) throw refused("transition");
      return to;
    },

    /** States from which any of these events may happen for somebody. */
    from: (...events: readonly Event[]): readonly S[] =>
      inOrder(rows.filter((row) => events.includes(row.event)).flatMap((row) => row.from)),

    /** States that an event leads to. */
    to: (...events: readonly Event[]): readonly S[] =>
      inOrder(rows.filter((row) => events.includes(row.event)).map((row) => row.to)),

    /** What a role may do in a state, in the order of the table; conditions are taken as met. */
    eventsOf: (state: string, role: Role): Event[] => [
      ...new Set(
        rows
          .filter(({ from, roles }) => (from as readonly string[]).includes(state) && roles.includes(role))
          .map((row) => row.event),
      ),
    ],
  };
}

/** Any status table, for code that treats all of them alike. */
export type StatusTable = {
  readonly of: string;
  readonly states: readonly string[];
  readonly rows: readonly StatusRow<string>[];
  readonly events: readonly string[];
  readonly live: readonly string[];
  readonly ended: readonly string[];
};
export type StateOf<Table extends { states: readonly string[] }> = Table["states"][number];
export type EventsOf<Table extends { events: readonly string[] }> = Table["events"][number];
