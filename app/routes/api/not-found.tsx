import { throwNotFound } from "~/request/responses.server";

/** Any other address: the same page as for pages one may not see. */
export const handle = { title: "common:problem.notFound.title" };

export const loader = () => throwNotFound();
export const action = () => throwNotFound();
export default function NotFound() {
  return null;
}
