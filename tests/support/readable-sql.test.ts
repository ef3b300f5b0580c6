import { expect, test } from "vitest";
import { readableSql } from "./readable-sql";

test("a statement is laid out by its clauses and subqueries, and keeps its words", () => {
  const statement = `with listed as (select id, f(a, 'x  (from y)') from "job" where a is distinct from $1)
    select l.id, (select count(*)::int from x left join y on y.id = x.id) as n from listed l order by extract(year from l.day)`;
  expect(readableSql(statement)).toBe(`with listed as (
  select id, f(a, 'x  (from y)')
  from "job"
  where a is distinct from $1
)
select l.id, (
  select count(*)::int
  from x
  left join y on y.id = x.id
) as n
from listed l
order by extract(year from l.day)
`);
});
