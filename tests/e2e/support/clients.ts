import { type APIRequestContext, request as playwrightRequest } from "@playwright/test";
import type { MatrixRole } from "../matrix";

const firstPage: Record<Exclude<MatrixRole, "visitor">, RegExp> = {
  candidate: /\/my$/,
  employer: /^\/employer$/,
  specialist: /^\/specialist$/,
  coordinator: /^\/coordinator$/,
};

/**
 * An HTTP client without a browser window, signed in through the demo's sign-in page as the n-th user whose home page
 * is this role's.
 */
export async function client(baseURL: string, role: MatrixRole, nth = 0): Promise<APIRequestContext> {
  const context = await playwrightRequest.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
  if (role === "visitor") return context;
  const door = await (await context.get("/auth/demo")).text();
  const users = [...new Set([...door.matchAll(/name="user" value="([^"]+)"/g)].map((match) => match[1] ?? ""))];
  let seen = 0;
  for (const user of users) {
    const answer = await context.post("/auth/demo", { form: { user }, maxRedirects: 0 });
    if (firstPage[role].test(answer.headers().location ?? "") && seen++ === nth) return context;
  }
  throw new Error(`the demo has no sign-in number ${nth + 1} for ${role}`);
}
