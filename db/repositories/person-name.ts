import { type RawBuilder, sql } from "kysely";

/** The name of a person as staff read it: given and family name, or the code of the record where nobody noted one. */
export const personName = (candidate: string): RawBuilder<string> => {
  const column = (name: string) => sql.ref(`${candidate}.${name}`);
  return sql`coalesce(nullif(trim(${column("given_name")} || ' ' || ${column("family_name")}), ''), ${column("code")})`;
};
