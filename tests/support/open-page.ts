import path from "node:path";
import { pageFiles } from "#tests/e2e/support/route-list";
import { call } from "#tests/support/sign-in";
import { AppError } from "~/domain/errors";

const files = await pageFiles();
export const pagePatterns = [...files.keys()].sort();

type Module = { loader?: (args: unknown) => Promise<unknown> };
const moduleOf = (file: string) => import(/* @vite-ignore */ path.resolve("app", file)) as Promise<Module>;

const paramsOf = (pattern: string, address: string) => {
  const parts = address.split("?")[0]?.split("/") ?? [];
  return Object.fromEntries(
    pattern.split("/").flatMap((part, nth) => (part.startsWith(":") ? [[part.slice(1), parts[nth]]] : [])),
  );
};

/** What the loaders of a page and its frames give, as text; null where there is no page in the state these rows are in. */
export async function openPage(pattern: string, address: string, cookie: string): Promise<string | null> {
  const args = { ...call(address, { cookie }), params: paramsOf(pattern, address) };
  const given: unknown[] = [];
  try {
    for (const file of files.get(pattern) ?? []) given.push(await (await moduleOf(file)).loader?.(args));
  } catch (thrown) {
    if (thrown instanceof Response || thrown instanceof AppError || (thrown as { init?: unknown }).init) return null;
    throw thrown;
  }
  return JSON.stringify(given);
}
