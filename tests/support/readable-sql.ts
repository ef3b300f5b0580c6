/** Words before which a statement goes on in a new line. */
const clauses = new Set(
  "select from where group order having limit offset union inner left full join returning values set".split(" "),
);
/** Words that begin no line after these: `left join`, `is distinct from`. */
const joined: Record<string, readonly string[]> = { join: ["inner", "left", "full"], from: ["distinct"] };
const tokenPattern = /(\s*)('(?:[^']|'')*'|"[^"]*"|[(),]|[^\s()',"]+)/g;
const longLine = 100;

/**
 * A statement laid out for reading: one clause a line, deeper by its subqueries. Nothing but spaces is changed, and
 * values stay the numbers they are sent as.
 */
export function readableSql(statement: string): string {
  const tokens = [...statement.matchAll(tokenPattern)].map(([, space, token = ""]) => ({ token, apart: space !== "" }));
  const lines: string[] = [];
  let line = "";
  let before = "";
  /** of every open bracket, whether a subquery stands in it */
  const open: boolean[] = [];
  const turn = (deeper = 0) => {
    if (line.trim()) lines.push(line.trimEnd());
    line = "  ".repeat(open.filter(Boolean).length + deeper);
  };
  for (const [at, { token, apart }] of tokens.entries()) {
    const word = token.toLowerCase();
    const next = tokens[at + 1]?.token.toLowerCase();
    if (token === ")" && open.pop()) turn();
    const isClause = clauses.has(word) && open.at(-1) !== false && !joined[word]?.includes(before);
    if (isClause) turn();
    else if ((word === "and" || word === "or") && line.length > longLine) turn(1);
    line += apart && line.trim() && !line.endsWith("(") ? ` ${token}` : token;
    if (token === "(") {
      open.push(next === "select" || next === "with");
      if (open.at(-1)) turn();
    }
    if (token === "," && line.length > longLine) turn(1);
    before = word;
  }
  turn();
  return `${lines.join("\n")}\n`;
}
