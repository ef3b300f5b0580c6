import { ErrorSummary } from "~/components/form";
import { withParams } from "~/domain/errors";

const code = /^(match:)?[a-zA-Z.]{3,60}$/;

/** Above a list of matches: why the proposal that was just tried was refused. Takes the focus. */
export function RefusedProposal({
  code: refused,
  params = {},
}: {
  /** message code of the address; anything else shows nothing */
  code: string;
  params?: Record<string, string | number>;
}) {
  return code.test(refused) ? <ErrorSummary errors={{ "": [withParams(refused, params)] }} /> : null;
}
