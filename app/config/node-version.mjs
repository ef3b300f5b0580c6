/**
 * Whether this version of Node can run the project, judged by `engines` in package.json (`^20.19 || ^22.12 || >=24`):
 * `^` names the lowest version of one release line, `>=` allows every later line too.
 * @param {string} version as in `process.versions.node`
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
 * The message for somebody whose Node is too old or from an unsupported line; null when the version is fine.
 * @param {string} engines
 */
export const refusedNode = (engines, version = process.versions.node) =>
  runsHere(version, engines)
    ? null
    : `Node ${engines.replaceAll(" || ", " or ")} is needed, this is ${version}. Node 24 is the one to take (.nvmrc).`;
