import fs from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../../app/routes";

/** Patterns of all routes that show a page (their file exports a component), as `/:locale/jobs/:slug`. */
export const pagePatterns = (): Promise<string[]> => patternsWith(/export default /);

/** Patterns of all routes that take a form (their file exports an action). */
export const actionPatterns = (): Promise<string[]> => patternsWith(/export (const|async function) action\b/);

/** Of each page the files whose loaders answer it, frames first. */
export async function pageFiles(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const walk = (entries: readonly RouteConfigEntry[], prefix: string, frames: readonly string[]) => {
    for (const entry of entries) {
      const pattern = entry.path ? `${prefix}/${entry.path}` : prefix;
      const files = [...frames, entry.file];
      if (entry.children) walk(entry.children, pattern, files);
      else if (/export default /.test(source(entry.file)) && !pattern.includes("*")) found.set(pattern || "/", files);
    }
  };
  walk(await routes, "", ["root.tsx"]);
  return found;
}

async function patternsWith(text: RegExp): Promise<string[]> {
  const found = new Set<string>();
  const walk = (entries: readonly RouteConfigEntry[], prefix: string) => {
    for (const entry of entries) {
      const pattern = entry.path ? `${prefix}/${entry.path}` : prefix;
      if (entry.children) walk(entry.children, pattern);
      else if (text.test(source(entry.file)) && !pattern.includes("*")) found.add(pattern || "/");
    }
  };
  walk(await routes, "");
  return [...found].sort();
}

const source = (file: string): string => fs.readFileSync(path.resolve("app", file), "utf8");

/** The pattern an address belongs to: the one with the most fixed parts, as in the router. */
export function patternOf(pathname: string, patterns: readonly string[]): string | undefined {
  const parts = pathname.split("/");
  const fits = (pattern: string) => {
    const wanted = pattern.split("/");
    return wanted.length === parts.length && wanted.every((part, i) => part.startsWith(":") || part === parts[i]);
  };
  const fixed = (pattern: string) => pattern.split("/").filter((part) => !part.startsWith(":")).length;
  return patterns.filter(fits).sort((a, b) => fixed(b) - fixed(a))[0];
}
