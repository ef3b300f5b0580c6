import { useActionData } from "@remix-run/react";
import { ErrorSummary } from "./error-summary";
import { errorsOf, type Reply } from "./reply";

/**
 * The summary of a refused form on a page that does not show that form now: there is nothing to link to, but the
 * refusal must still be explained. Renders nothing when nothing was refused.
 */
export function FormRefusal() {
  const codes = Object.values(errorsOf(useActionData<Reply>())).flat();
  return <ErrorSummary errors={{ "": codes }} />;
}
