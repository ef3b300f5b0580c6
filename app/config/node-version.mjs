/**
 * Whether a Node may run this, read from `engines` of package.json (`^20.19 || ^22.12 || >=24`): `^` names the lowest
 * version of one line, `>=` that of every later one.
 * @param {string} version as `process.versions.node` has it
 * @param {string} engines
 */
export function runsHere(version, engines) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return engines.split("||").some((part) => {
    const [, mark, line, from = "0"] = /^(\^|>=)(\d+)(?:\.(\d+))?$/.exec(part.trim()) ?? [];
    if (!mark) throw new Error(`"${part.trim()}" of engines cannot be read`);
    if (major === Number(line)) return minor >= Number(from);
    return mark === ">=" && major > Number(line);
  });
}

/**
 * What to tell somebody whose Node is too old or a line between two that are cared for; null when it runs here.
 * @param {string} engines
 */
export const refusedNode = (engines, version = process.versions.node) =>
  runsHere(version, engines)
    ? null
    : `Node ${engines.replaceAll(" || ", " or ")} is needed, this is ${version}. Node 24 is the one to take (.nvmrc).`;
