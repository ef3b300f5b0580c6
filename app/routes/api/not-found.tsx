import { throwNotFound } from "~/request/responses.server";

/** Any other address: the same page as for what is not yours. */
export const handle = { title: "common:problem.notFound.title" };

export const loader = () => throwNotFound();
export const action = () => throwNotFound();
export default function NotFound() {
  return null;
}
