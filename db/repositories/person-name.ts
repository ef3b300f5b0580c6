import { type RawBuilder, sql } from "kysely";

/** The name of a person as staff read it: given and family name, or the record's code where no name is known. */
export const personName = (candidate: string): RawBuilder<string> => {
  const column = (name: string) => sql.ref(`${candidate}.${name}`);
  return sql`coalesce(nullif(trim(${column("given_name")} || ' ' || ${column("family_name")}), ''), ${column("code")})`;
};
