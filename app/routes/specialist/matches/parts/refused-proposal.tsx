import { useSearchParams } from "@remix-run/react";
import { ErrorSummary } from "~/components/form";
import { entryOf } from "~/domain/entry-of";
import { withParams } from "~/domain/errors";
import { isUuid } from "~/domain/uuid";

const code = /^(match:)?[a-zA-Z.]{3,60}$/;

/** Which box of a person's card answers a refusal; its id goes on with the person's. */
const boxes: Readonly<Record<string, string>> = {
  "proposal.overrideNeeded": "reason",
  "match:errors.reasonNeeded": "aside",
};

/** Above a list of matches: why the proposal that was just tried was refused. Takes the focus. */
export function RefusedProposal({
  code: refused,
}: {
  /** message code of the address; anything else shows nothing */
  code: string;
}) {
  const [search] = useSearchParams();
  if (!code.test(refused)) return null;
  const person = search.get("for") ?? "";
  const box = entryOf(boxes, refused);
  // the reason is asked in the person's card, which may be far below
  const name = box && isUuid(person) ? `${box}-${person}` : "";
  const limit = /^\d{1,4}$/.exec(search.get("limit") ?? "")?.[0];
  const limits: Record<string, string> = limit === undefined ? {} : { places: limit, cap: limit };
  return <ErrorSummary errors={{ [name]: [withParams(refused, limits)] }} idOf={(id) => id} />;
}
