/** Words that start a new line. */
const clauses = new Set(
  "select from where group order having limit offset union inner left full join returning values set".split(" "),
);
/** Words that do not start a line after these: `left join`, `is distinct from`. */
const joined: Record<string, readonly string[]> = { join: ["inner", "left", "full"], from: ["distinct"] };
const tokenPattern = /(\s*)('(?:[^']|'')*'|"[^"]*"|[(),]|[^\s()',"]+)/g;
const longLine = 100;

/**
 * Lays out a statement for reading: one clause per line, subqueries indented. Only whitespace changes, and placeholders
 * stay as they are sent.
 */
export function readableSql(statement: string): string {
  const tokens = [...statement.matchAll(tokenPattern)].map(([, space, token = ""]) => ({ token, apart: space !== "" }));
  const lines: string[] = [];
  let line = "";
  let before = "";
  /** for every open bracket, whether it holds a subquery */
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
