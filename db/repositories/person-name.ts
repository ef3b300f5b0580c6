import { type RawBuilder, sql } from "kysely";

/**
 * What staff call a person, wherever they read it: the name, or the code of the record where none is known, and beside
 * it what tells them from somebody who is called alike. Null where an outer join found nobody.
 * @param candidate what the table `candidate`, or a column with a whole row of it, is called in the query
 */
export const personCalled = (candidate: string): RawBuilder<string> => sql`person_called(${sql.ref(candidate)})`;

/** Whether these letters stand in the name, whichever of the two names is said first. @param like a pattern of LIKE */
export const nameLike = (candidate: string, like: string): RawBuilder<boolean> => {
  const [given, family] = [sql.ref(`${candidate}.given_name`), sql.ref(`${candidate}.family_name`)];
  return sql`(${given} || ' ' || ${family} ilike ${like} or ${family} || ' ' || ${given} ilike ${like})`;
};
