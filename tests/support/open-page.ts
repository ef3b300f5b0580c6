import path from "node:path";
import { pageFiles } from "#tests/e2e/support/route-list";
import { call } from "#tests/support/sign-in";
import { AppError } from "~/domain/errors";

const files = await pageFiles();
export const pagePatterns = [...files.keys()].sort();

type Module = { loader?: (args: unknown) => Promise<unknown>; handle?: { title?: unknown } };
const moduleOf = (file: string) => import(/* @vite-ignore */ path.resolve("app", file)) as Promise<Module>;

const paramsOf = (pattern: string, address: string) => {
  const parts = address.split("?")[0]?.split("/") ?? [];
  return Object.fromEntries(
    pattern.split("/").flatMap((part, nth) => (part.startsWith(":") ? [[part.slice(1), parts[nth]]] : [])),
  );
};

type Opened = { handle: { title?: unknown } | undefined; data: unknown };

/** The frames of a page and the page, each with what its loader gives; null where there is none in the state these rows are in. */
export async function readPage(pattern: string, address: string, cookie: string): Promise<Opened[] | null> {
  const args = { ...call(address, { cookie }), params: paramsOf(pattern, address) };
  const opened: Opened[] = [];
  try {
    for (const file of files.get(pattern) ?? []) {
      const { loader, handle } = await moduleOf(file);
      opened.push({ handle, data: await loader?.(args) });
    }
  } catch (thrown) {
    if (thrown instanceof Response || thrown instanceof AppError || (thrown as { init?: unknown }).init) return null;
    throw thrown;
  }
  return opened;
}

/** The same as text. */
export async function openPage(pattern: string, address: string, cookie: string): Promise<string | null> {
  const opened = await readPage(pattern, address, cookie);
  return opened && JSON.stringify(opened.map(({ data }) => data));
}
